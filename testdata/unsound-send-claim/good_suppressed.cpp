// A reason in the code is as good as another claim.
// expect-none
#include "sendsync.h"

struct NOT_SEND canvas {
	int handle;
};

struct SEND page {
	canvas preview; // NOLINT(unsound-send-claim): emptied before it is sent
	// NOLINTNEXTLINE(unsound-send-claim): the same
	canvas cover;
};
