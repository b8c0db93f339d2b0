// expect-none
// Who passes it on is not who remembers it; the callee does not know.
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

thread_local int depth;

void enter(int *counter);
int *shared_counter();

task<void> good_call(pool &workers)
{
	enter(&depth);
	co_await workers.schedule();
	enter(&depth);
}

task<void> good_received(int *counter, pool &workers)
{
	co_await workers.schedule();
	++*counter;
}

task<void> good_unknown(pool &workers)
{
	int *counter = shared_counter();
	co_await workers.schedule();
	++*counter;
}
