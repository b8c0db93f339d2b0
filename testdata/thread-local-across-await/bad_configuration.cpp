// options: --config testdata/thread-local-across-await/multi_threaded.yaml
// The configuration says that the executor has several threads.
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::next_event;
using demo::task;

thread_local std::string name;
thread_local int depth;

task<void> bad_any_await()
{
	std::string &own = name; // expect: thread-local-across-await "'own'"
	own = "worker";
	co_await next_event(); // expect-note: "another thread"
	own.clear();
}

demo::generator<int> bad_generator(int count)
{
	int *own = &depth; // expect: thread-local-across-await "'own'"
	for (int i = 0; i < count; i++)
		co_yield (*own)++;
}

SENDSYNC_SAME_THREAD task<void> good_marked()
{
	int *own = &depth;
	co_await next_event();
	++*own;
}

task<void> good_value()
{
	int before = depth;
	co_await next_event();
	depth = before;
}
