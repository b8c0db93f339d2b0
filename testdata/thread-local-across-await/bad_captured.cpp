// A closure keeps the reference that it captured.
#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

thread_local int depth;

task<void> bad_capture(pool &workers)
{
	int &own = depth; // todo: thread-local-across-await
	auto enter = [&own] { own++; };
	co_await workers.schedule();
	enter();
}

task<void> bad_captured_later(pool &workers)
{
	int *own = &depth; // expect: thread-local-across-await "'own'"
	co_await workers.schedule();
	auto enter = [own] { ++*own; };
	enter();
}

task<void> good_inside(pool &workers)
{
	auto enter = [] { depth++; };
	enter();
	co_await workers.schedule();
	enter();
}
