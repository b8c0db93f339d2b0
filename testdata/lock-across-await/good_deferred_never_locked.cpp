// Guards that are built without locking, and hold nothing when the coroutine suspends.
// expect-none
#include <mutex>
#include <shared_mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct history {
	std::mutex lock;
	std::shared_mutex shared;
	std::vector<int> events;
	bool threaded = false;
};

task<void>
good_never_locked(history &of)
{
	std::unique_lock<std::mutex> hold(of.lock, std::defer_lock);
	of.events.push_back(co_await next_event());
}

task<void>
good_default_constructed(history &of)
{
	std::unique_lock<std::mutex> hold;
	of.events.push_back(co_await next_event());
}

task<void>
good_locked_after(history &of)
{
	std::unique_lock hold(of.lock, std::defer_lock);
	std::shared_lock reading(of.shared, std::defer_lock);
	int event = co_await next_event();
	if (of.threaded)
		hold.lock();
	of.events.push_back(event);
}

task<void>
good_locked_between(history &of)
{
	std::unique_lock hold(of.lock, std::defer_lock);
	int event = co_await next_event();
	hold.lock();
	of.events.push_back(event);
	hold.unlock();
	co_await sleep_for_ms(1);
}

static std::unique_lock<std::mutex>
prepared(history &of)
{
	return std::unique_lock<std::mutex>(of.lock, std::defer_lock);
}

task<void>
good_from_factory(history &of)
{
	auto hold = prepared(of);
	int event = co_await next_event();
	hold.lock();
	of.events.push_back(event);
}

task<void>
good_both_deferred(history &left, history &right)
{
	std::unique_lock first(left.lock, std::defer_lock), second(right.lock, std::defer_lock);
	int event = co_await next_event();
	std::lock(first, second);
	left.events.push_back(event);
	right.events.clear();
}
