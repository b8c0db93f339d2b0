// From one variable into another.
#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

thread_local int depth;

task<void> bad_copy(pool &workers)
{
	int *own = &depth; // todo: thread-local-across-await
	int *again = own;
	co_await workers.schedule();
	++*again;
}

task<void> bad_original(pool &workers)
{
	int *own = &depth; // expect: thread-local-across-await "'own'"
	int *again = own;
	++*again;
	co_await workers.schedule();
	++*own;
}
