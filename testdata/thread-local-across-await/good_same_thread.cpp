// options: --config testdata/thread-local-across-await/multi_threaded.yaml
// expect-none
// SAME_THREAD, on the coroutine or on its type of task, comes before the configuration.
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::next_event;
using demo::task;

template <class T> struct SENDSYNC_SAME_THREAD loop_task : task<T> {
	struct promise_type : task<T>::promise_type {
		loop_task get_return_object();
	};
};

thread_local int depth;
thread_local std::string name;

loop_task<void> good_type()
{
	int &own = depth;
	own++;
	co_await next_event();
	own--;
}

SENDSYNC_SAME_THREAD task<void> good_coroutine()
{
	std::string *own = &name;
	co_await next_event();
	own->clear();
}

// No coroutine at all.
int good_function()
{
	int *own = &depth;
	return ++*own;
}
