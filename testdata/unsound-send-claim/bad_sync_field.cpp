// A SYNC whole with a part that is not.
#include "sendsync.h"

struct NOT_SYNC lazy_value { // expect-note: "NOT_SYNC"
	int get() const;
	int cached = 0;
};

struct SYNC settings {
	int port = 80;
	lazy_value timeout; // expect: unsound-send-claim "has type 'lazy_value', which is not Sync"
};
