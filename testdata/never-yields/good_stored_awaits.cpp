// What is awaited was stored before: an awaiter, a task in a variable, a reference to an event.
// expect-none
#include <coroutine>
#include <optional>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_awaiter;
using demo::sleep_for_ms;
using demo::task;

class signal {
public:
	struct awaiter {
		signal &of;

		bool await_ready() const noexcept { return of.set_; }
		void await_suspend(std::coroutine_handle<> waiter) { of.waiters_.push_back(waiter); }
		void await_resume() noexcept { of.set_ = false; }
	};

	awaiter operator co_await() noexcept { return awaiter{*this}; }

private:
	bool set_ = false;
	std::vector<std::coroutine_handle<>> waiters_;
};

void step(int value);

task<void> good_stored()
{
	for (;;) {
		task<int> next = next_event();

		step(0);
		step(co_await std::move(next));
	}
}

task<void> good_awaiter()
{
	sleep_awaiter tick = sleep_for_ms(10);

	while (true) {
		co_await tick;
		step(1);
	}
}

task<void> good_signal(signal &changed)
{
	while (true) {
		step(2);
		co_await changed;
	}
}
