// Without a claim there is nothing to contradict.
// expect-none
#include "sendsync.h"

struct NOT_SEND canvas {
	int handle;
};
struct page : canvas {
	canvas preview;
	mutable int renders = 0;
};
struct NOT_SEND book {
	page first;
};
struct TASK_MUTEX baton { // Send and Sync are implied, not claimed
	canvas *holder;
	mutable int waiters = 0;
};
