// args: -std=gnu++20 -pthread
// GNU's own spelling, a static member, and a variable of a function.
#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

__thread int raw;

struct worker {
	static thread_local int number;
};
thread_local int worker::number = 0;

task<void> bad_gnu(pool &workers)
{
	int *own = &raw; // expect: thread-local-across-await "'own'"
	co_await workers.schedule();
	++*own;
}

task<void> bad_static_member(pool &workers)
{
	int &own = worker::number; // expect: thread-local-across-await "'own'"
	co_await workers.schedule();
	own = 1;
}

int next_id()
{
	thread_local int id;
	int &own = id;
	return ++own;
}

task<int> good_function(pool &workers)
{
	int first = next_id();
	co_await workers.schedule();
	co_return first + next_id();
}
