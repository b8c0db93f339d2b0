// std::lock takes several locks by hand, or those of deferred guards.
#include <mutex>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct shard {
	std::mutex lock;
	std::vector<int> rows;
};

task<void>
bad_std_lock(shard &from, shard &to)
{
	std::lock(from.lock, to.lock); // expect: lock-across-await
	to.rows.push_back(co_await next_event());
	from.rows.clear();
	from.lock.unlock();
	to.lock.unlock();
}

task<void>
bad_deferred(shard &from, shard &to)
{
	std::unique_lock hold_from(from.lock, std::defer_lock); // expect: lock-across-await
	std::unique_lock hold_to(to.lock, std::defer_lock);     // expect: lock-across-await
	std::lock(hold_from, hold_to);
	to.rows.push_back(co_await next_event());
	from.rows.clear();
}

// One of the two is given back too late.
task<void>
bad_one_left(shard &from, shard &to)
{
	std::lock(from.lock, to.lock); // expect: lock-across-await
	std::swap(from.rows, to.rows);
	from.lock.unlock();
	int row = co_await next_event();
	to.rows.push_back(row);
	to.lock.unlock();
}

task<void>
good_std_lock(shard &from, shard &to)
{
	std::lock(from.lock, to.lock);
	std::swap(from.rows, to.rows);
	from.lock.unlock();
	to.lock.unlock();
	co_await next_event();
}
