// expect-none
// Known to come back to the same thread.
#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

thread_local int depth;

task<void> good_line(pool &workers)
{
	int &own = depth; // NOLINT(thread-local-across-await): one thread
	co_await workers.schedule();
	own++;
}
