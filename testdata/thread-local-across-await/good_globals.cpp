// expect-none
// One for all threads.
#include <atomic>
#include <string>
#include <vector>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

std::string name;
std::atomic<int> hits;
static std::vector<int> rows;

std::string &shared_name()
{
	static std::string own;
	return own;
}

void use(const std::string &text);

task<void> good_reference(pool &workers)
{
	const std::string &own = name;
	co_await workers.schedule();
	use(own);
}

task<void> good_atomic(pool &workers)
{
	std::atomic<int> *own = &hits;
	co_await workers.schedule();
	own->fetch_add(1);
}

task<void> good_static(pool &workers)
{
	const std::string &own = shared_name();
	co_await workers.schedule();
	use(own);
}

task<void> good_loop(pool &workers)
{
	for (int row : rows) {
		co_await workers.schedule();
		use(std::to_string(row));
	}
}
