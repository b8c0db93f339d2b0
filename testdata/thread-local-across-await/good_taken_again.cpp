// expect-none
// The address is taken anew behind each suspension.
#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

struct arena {
	char *allocate(int size);
};

arena &local_arena()
{
	thread_local arena own;
	return own;
}

task<void> good_assigned(pool &workers)
{
	arena *memory = &local_arena();
	memory->allocate(1);
	co_await workers.schedule();
	memory = &local_arena();
	memory->allocate(2);
	co_await workers.schedule();
	memory = &local_arena();
	memory->allocate(3);
}

task<void> good_scopes(pool &workers)
{
	{
		arena &memory = local_arena();
		memory.allocate(1);
	}
	co_await workers.schedule();
	{
		arena &memory = local_arena();
		memory.allocate(2);
	}
}

task<void> good_loop(pool &workers, int rounds)
{
	for (int i = 0; i < rounds; i++) {
		arena &memory = local_arena();
		memory.allocate(i);
		co_await workers.schedule();
	}
}

task<void> good_both(pool &workers, bool large)
{
	arena *memory = &local_arena();
	memory->allocate(1);
	if (large)
		co_await workers.schedule();
	memory = &local_arena();
	memory->allocate(2);
}
