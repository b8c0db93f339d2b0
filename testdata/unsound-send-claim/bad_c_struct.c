/* A session of a chat server in C. */
#include "sendsync.h"

struct NOT_SEND parser { /* expect-note: "NOT_SEND" */
	int state;
	char last;
};

struct SEND session {
	int fd;
	struct parser input; // expect: unsound-send-claim "'session' is marked SEND, but its field 'input' has type 'struct parser'"
	struct session *next;
};
