// Awaits that never suspend: suspend_never, and awaiters that are always ready.
#include <atomic>
#include <coroutine>
#include <utility>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct ready_value {
	int value;

	bool await_ready() const noexcept { return true; }
	void await_suspend(std::coroutine_handle<>) const noexcept {}
	int await_resume() const noexcept { return value; }
};

struct maybe_ready {
	bool ready;

	bool await_ready() const noexcept { return ready; }
	void await_suspend(std::coroutine_handle<> handle) const;
	void await_resume() const noexcept {}
};

ready_value just(int value);
void publish(int value);

task<void> bad_always_ready()
{
	publish(co_await next_event());
	for (int i = 0;; i++) // expect: never-yields
		publish(co_await just(i));
}

task<void> bad_suspend_never(std::atomic<int> &value)
{
	co_await next_event();
	do { // expect: never-yields
		publish(value.load());
		co_await std::suspend_never();
	} while (true);
}

task<void> good_sometimes(std::atomic<int> &value)
{
	for (;;)
		co_await maybe_ready{value.load() == 0};
}

task<void> good_suspend_always()
{
	for (;;)
		co_await std::suspend_always();
}
