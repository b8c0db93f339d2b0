// One diagnostic for each field and trait: SEND and SYNC are two promises.
#include "sendsync.h"

struct NOT_SEND terminal { // is not Sync either
	int descriptor = 0;
};

struct SEND SYNC console {
	terminal out; // expect: unsound-send-claim "not Send"; expect: unsound-send-claim "not Sync"
	int width = 80;
};
