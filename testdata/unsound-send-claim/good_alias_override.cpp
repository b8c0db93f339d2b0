// A typedef with a mark of its own.
// expect-none
#include "sendsync.h"

struct NOT_SEND canvas {
	int handle;
};
using offscreen SEND SYNC = canvas;

struct SEND SYNC page {
	offscreen buffer;
};
