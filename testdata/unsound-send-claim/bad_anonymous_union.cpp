// The members of an unnamed union or struct are the record's own.
#include "sendsync.h"

struct NOT_SEND handle {
	int number;
};

struct SEND value {
	int kind;
	union {
		long number;
		handle owner; // expect: unsound-send-claim "its field 'owner'"
		struct {
			int low;
			handle high; // expect: unsound-send-claim "its field 'high'"
		};
	};
};
