// expect-none
// The way with the use returns before the hop; the way with the hop has no use.
#include <cerrno>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

thread_local int depth;

int *own_depth()
{
	return &depth;
}

task<int> good_early(pool &workers, bool quick)
{
	int *own = own_depth();
	if (quick)
		co_return *own;
	co_await workers.schedule();
	co_return 0;
}

task<void> good_throws(pool &workers, bool broken)
{
	int *own = own_depth();
	if (broken)
		throw *own;
	co_await workers.schedule();
}
