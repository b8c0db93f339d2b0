// A reference is an address too.
#include <string>
#include <vector>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

struct arena {
	int used = 0;
	std::vector<int> rows;
};

thread_local arena scratch;

task<void> bad_local(pool &workers)
{
	arena &mine = scratch; // expect: thread-local-across-await@16 "'mine'"
	co_await workers.schedule(); // expect-note: "another thread"
	mine.used++;
}

task<void> bad_member(pool &workers)
{
	int &used = scratch.used; // expect: thread-local-across-await "'used'"
	used = 0;
	co_await workers.schedule();
	used = 1;
}

task<void> bad_constant(pool &workers, int &sum)
{
	const std::vector<int> &rows = scratch.rows; // expect: thread-local-across-await "'rows'"
	co_await workers.schedule();
	sum += rows.front();
}

task<void> good_before(pool &workers)
{
	arena &mine = scratch;
	mine.used++;
	co_await workers.schedule();
}

task<void> good_behind(pool &workers)
{
	co_await workers.schedule();
	arena &mine = scratch;
	mine.used++;
}
