// expect-none
// An await that never suspends, and one that the way to the use does not go through.
#include <coroutine>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

thread_local int depth;

template <class T> struct SENDSYNC_MIGRATES job : task<T> {
	struct promise_type : task<T>::promise_type {
		job get_return_object();
	};
};

job<void> good_never()
{
	int *own = &depth;
	co_await std::suspend_never{};
	++*own;
}

task<void> good_other_branch(pool &workers, bool large)
{
	int *own = &depth;
	if (large)
		co_await workers.schedule();
	else
		++*own;
}
