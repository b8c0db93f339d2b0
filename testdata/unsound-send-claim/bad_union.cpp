// A union may hold any of its members.
#include "sendsync.h"

struct NOT_SEND socket_handle {
	int number;
};

union SEND payload {
	long number;
	socket_handle peer; // expect: unsound-send-claim
	char bytes[16];
};
