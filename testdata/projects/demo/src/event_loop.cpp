#include "event_loop.hpp"

#include <algorithm>
#include <exception>

namespace relay
{

// The outermost coroutine of spawned work; its frame frees itself at the end.
struct event_loop::spawned {
	struct promise_type {
		spawned get_return_object() noexcept
		{
			return {std::coroutine_handle<promise_type>::from_promise(*this)};
		}
		std::suspend_always initial_suspend() const noexcept
		{
			return {};
		}
		std::suspend_never final_suspend() const noexcept
		{
			return {};
		}
		void return_void() const noexcept
		{
		}
		void unhandled_exception() const noexcept
		{
			std::terminate();
		}
	};

	std::coroutine_handle<> handle;
};

event_loop::spawned
event_loop::drive(task<void> work)
{
	co_await std::move(work);
	live_--;
}

void
event_loop::spawn(task<void> work)
{
	live_++;
	post(drive(std::move(work)).handle);
}

void
event_loop::run()
{
	while (live_ > 0)
		next().resume();
}

void
event_loop::post(std::coroutine_handle<> ready)
{
	std::lock_guard hold(mutex_);
	ready_.push_back(ready);
	wake_.notify_one();
}

// For a heap whose front is the timer that is due first.
bool
event_loop::later(const timer &a, const timer &b)
{
	return a.due > b.due;
}

void
event_loop::resume_at(clock::time_point due, std::coroutine_handle<> waiting)
{
	timers_.push_back({due, waiting});
	std::push_heap(timers_.begin(), timers_.end(), later);
}

// Timers that are due go first: posts cannot starve them.
std::coroutine_handle<>
event_loop::next()
{
	std::unique_lock hold(mutex_);

	for (;;) {
		if (!timers_.empty() && timers_.front().due <= clock::now()) {
			std::pop_heap(timers_.begin(), timers_.end(), later);
			auto waiting = timers_.back().waiting;
			timers_.pop_back();
			return waiting;
		}
		if (!ready_.empty()) {
			auto waiting = ready_.front();
			ready_.pop_front();
			return waiting;
		}
		if (timers_.empty())
			wake_.wait(hold);
		else
			wake_.wait_until(hold, timers_.front().due);
	}
}

} // namespace relay
