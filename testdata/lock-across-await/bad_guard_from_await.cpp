// A thread's guard that a task gives back: awaiting it was no protection.
#include <mutex>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct pool {
	std::mutex lock;
	std::vector<int> idle;
};

static task<std::unique_lock<std::mutex>>
lock_when_idle(pool &of)
{
	for (;;) {
		{
			std::unique_lock hold(of.lock);
			if (!of.idle.empty())
				co_return std::move(hold);
		}
		co_await sleep_for_ms(1);
	}
}

task<void>
bad_held_afterwards(pool &of)
{
	auto hold = co_await lock_when_idle(of); // expect: lock-across-await
	of.idle.push_back(co_await next_event());
}

// Awaited, used, and gone before the next suspension.
task<void>
good_used_at_once(pool &of)
{
	{
		auto hold = co_await lock_when_idle(of);
		of.idle.pop_back();
	}
	co_await next_event();
}
