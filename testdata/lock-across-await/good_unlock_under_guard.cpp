// The mutex is given back under its guard while the coroutine waits, and taken again.
// expect-none
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct batch {
	std::mutex lock;
	std::vector<int> rows;
};

task<void>
good_under_lock_guard(batch &of)
{
	std::lock_guard hold(of.lock);
	of.rows.clear();
	of.lock.unlock();
	int row = co_await next_event();
	of.lock.lock();
	of.rows.push_back(row);
}

task<void>
good_under_unique_lock(batch &of)
{
	std::unique_lock hold(of.lock);
	of.rows.clear();
	of.lock.unlock();
	int row = co_await next_event();
	of.lock.lock();
	of.rows.push_back(row);
}
