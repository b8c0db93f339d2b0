// The awaiter has a pointer to the guard, and await_suspend calls a method that lets go.
// expect-none
#include <coroutine>
#include <deque>
#include <mutex>

#include "task.hpp"

using demo::task;

struct channel {
	std::mutex lock;
	std::deque<std::coroutine_handle<>> sleepers;
	std::deque<int> items;
};

struct wait_for_items {
	channel *from;
	std::unique_lock<std::mutex> *hold;

	bool await_ready() const noexcept
	{
		return !from->items.empty();
	}
	bool await_suspend(std::coroutine_handle<> sleeper)
	{
		from->sleepers.push_back(sleeper);
		let_go();
		return true;
	}
	void await_resume() const noexcept
	{
	}
	void let_go()
	{
		hold->unlock();
	}
};

task<void>
good_by_pointer(channel &from)
{
	std::unique_lock hold(from.lock);
	from.items.clear();
	co_await wait_for_items{&from, &hold};
}
