// The hop, or the use, is on one way only.
#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

thread_local int depth;
int shared_depth;

task<void> bad_hop_if_large(pool &workers, bool large)
{
	int *own = &depth; // expect: thread-local-across-await "'own'"
	if (large)
		co_await workers.schedule(); // expect-note: "another thread"
	++*own;
}

task<void> bad_use_if_large(pool &workers, bool large)
{
	int *own = &depth; // expect: thread-local-across-await "'own'"
	co_await workers.schedule();
	if (large)
		++*own;
}

task<void> bad_condition(pool &workers)
{
	const int &own = depth; // expect: thread-local-across-await "'own'"
	co_await workers.schedule();
	while (own > 0)
		depth--;
}

// Another address lies in it when the coroutine hops.
task<void> good_replaced(pool &workers)
{
	int *own = &depth;
	++*own;
	own = &shared_depth;
	co_await workers.schedule();
	++*own;
}

task<void> good_either_way(pool &workers, bool large)
{
	int *own = &depth;
	++*own;
	if (large) {
		co_await workers.schedule();
		co_return;
	}
	++*own;
}
