// Swapped with an empty one that is gone, or lets go.
// expect-none
#include <mutex>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct basket {
	std::mutex lock;
	std::vector<int> items;
};

task<void>
good_swapped_out(basket &of)
{
	std::unique_lock hold(of.lock);
	{
		std::unique_lock<std::mutex> ending;
		of.items.clear();
		ending.swap(hold);
	}
	of.items.push_back(co_await next_event());
}

task<void>
good_temporary(basket &of)
{
	std::unique_lock hold(of.lock);
	of.items.clear();
	std::unique_lock<std::mutex>().swap(hold);
	of.items.push_back(co_await next_event());
}

task<void>
good_other_unlocks(basket &of)
{
	std::unique_lock<std::mutex> second;
	std::unique_lock first(of.lock);
	std::swap(first, second);
	of.items.clear();
	second.unlock();
	of.items.push_back(co_await next_event());
}
