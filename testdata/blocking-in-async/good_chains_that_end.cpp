// expect-none
// Chains that break: dead branches, virtual calls, tasks that are spawned, callees that only look so.
#include <chrono>
#include <functional>
#include <memory>
#include <thread>
#include <unistd.h>

#include "task.hpp"

using namespace std::chrono_literals;

class storage
{
      public:
	virtual ~storage() = default;
	virtual int load(int key) = 0;
};

class slow_storage : public storage
{
      public:
	int load(int key) override
	{
		usleep(100);
		return key;
	}
};

demo::task<int>
good_virtual(storage &from)
{
	co_return from.load(co_await demo::next_event());
}

demo::task<void>
good_dead_branch()
{
	constexpr bool simulate = false;
	co_await demo::next_event();
	if constexpr (simulate)
		usleep(100);
	if (false)
		usleep(100);
}

static void
spawn_sleeper()
{
	std::thread([] { std::this_thread::sleep_for(1s); }).detach();
}

demo::task<void>
good_spawns()
{
	co_await demo::next_event();
	spawn_sleeper();
}

static void
later(std::function<void()> &slot)
{
	slot = [] { usleep(100); };
}

demo::task<void>
good_stores(std::function<void()> &slot)
{
	co_await demo::next_event();
	later(slot);
}

// Started elsewhere: calling it runs nothing of it.
demo::task<int>
lazy_leaf()
{
	usleep(100);
	co_return 1;
}

demo::task<demo::task<int>>
good_makes_a_task()
{
	co_await demo::next_event();
	co_return lazy_leaf();
}

static int odd(int n);
static int
even(int n)
{
	return n == 0 ? 1 : odd(n - 1);
}
static int
odd(int n)
{
	return n == 0 ? 0 : even(n - 1);
}

demo::task<int>
good_recursion()
{
	co_return even(co_await demo::next_event());
}
