// clippy #11382: a field whose type makes a claim of its own is believed; who is wrong is told there.
// expect-none
#include "sendsync.h"

struct NOT_SEND raw {
	int number;
};
struct SEND_UNCHECKED SYNC_UNCHECKED wrapped {
	raw inside;
};

struct SEND SYNC outer {
	wrapped value;
	wrapped &shared = value;
};
