// Coroutines that are awaited, not handed to anybody, run as their caller does. Those that are
// handed over with values keep copies.
// expect-none
#include "sendsync.h"
#include "task.hpp"

SPAWNS_DETACHED void spawn(TASK demo::task<void> work);

struct memo {
	int get() const
	{
		return last = 1;
	}
	mutable int last = 0;
};

demo::task<void>
read(const memo &from)
{
	from.get();
	co_await demo::sleep_for_ms(1);
}

demo::task<void>
read_copy(memo from, int times)
{
	while (times--)
		from.get();
	co_await demo::sleep_for_ms(1);
}

demo::task<void>
good_awaited(const memo &table)
{
	co_await read(table);
	spawn(read_copy(table, 2));
}
