// Guards in an array, released one by one.
// expect-none
#include <array>
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct shard {
	std::mutex lock;
	std::vector<int> rows;
};

task<void>
good_builtin(shard &left, shard &right)
{
	std::unique_lock<std::mutex> hold[] = {std::unique_lock(left.lock),
					       std::unique_lock(right.lock)};
	left.rows.swap(right.rows);
	hold[0].unlock();
	hold[1].unlock();
	co_await next_event();
}

task<void>
good_elements(shard &left, shard &right)
{
	std::array<std::unique_lock<std::mutex>, 2> hold{std::unique_lock(left.lock),
							 std::unique_lock(right.lock)};
	left.rows.swap(right.rows);
	hold[0].unlock();
	hold[1].unlock();
	co_await next_event();
}
