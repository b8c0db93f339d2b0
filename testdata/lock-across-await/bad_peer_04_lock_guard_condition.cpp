// peers 4: the await is in a condition.
#include <mutex>
#include <set>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct door {
	std::mutex mutex;
	std::set<int> badges;
	bool open = false;
};

task<void>
bad_unlock_door(door &of)
{
	std::lock_guard<std::mutex> guard(of.mutex);    // expect: lock-across-await
	if (of.badges.count(co_await next_event()) > 0) // expect-note: "suspen"
		of.open = true;
}
