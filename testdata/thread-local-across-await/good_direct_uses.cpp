// expect-none
// The variable by its name is looked up again each time.
#include <string>
#include <vector>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

thread_local int depth;
thread_local std::string name;
thread_local std::vector<int> rows;

void show(const std::string &text);

task<void> good_numbers(pool &workers)
{
	++depth;
	co_await workers.schedule();
	--depth;
}

task<void> good_objects(pool &workers)
{
	name = "before";
	rows.push_back(1);
	co_await workers.schedule();
	name += "behind";
	rows.clear();
	show(name);
}

task<void> good_argument(pool &workers)
{
	show(name);
	co_await workers.schedule();
	show(name);
}
