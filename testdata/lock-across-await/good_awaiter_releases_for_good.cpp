// The awaiter gives the lock back and does not take it again: nothing is held at the next await
// either.
// expect-none
#include <coroutine>
#include <deque>
#include <mutex>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct turnstile {
	std::mutex lock;
	std::deque<std::coroutine_handle<>> queue;
	int passed = 0;
};

struct enter_queue {
	turnstile &at;
	std::unique_lock<std::mutex> &hold;

	bool await_ready() const noexcept
	{
		return false;
	}
	void await_suspend(std::coroutine_handle<> visitor)
	{
		at.queue.push_back(visitor);
		hold.unlock();
	}
	void await_resume() const noexcept
	{
	}
};

task<int>
good_next_await(turnstile &at)
{
	std::unique_lock hold(at.lock);
	++at.passed;
	co_await enter_queue{at, hold};
	co_return co_await next_event();
}
