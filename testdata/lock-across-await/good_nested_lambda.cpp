// A guard in a plain function, the awaits in lambdas nested in it: each function holds for itself.
// expect-none
#include <exception>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::sync_wait;
using demo::task;

// How frameworks bridge from threads to tasks.
template <class Awaitable>
void
good_bridge(Awaitable &&awaitable)
{
	std::mutex lock;
	bool done = false;
	std::exception_ptr error;
	std::unique_lock hold(lock);

	auto run = [&]() -> task<void> {
		try {
			co_await std::forward<Awaitable>(awaitable);
		} catch (...) {
			error = std::current_exception();
		}
		std::unique_lock inner(lock);
		done = true;
	};

	hold.unlock();
	sync_wait(run());
	hold.lock();
	if (done && error)
		std::rethrow_exception(error);
}

void
instance()
{
	good_bridge(next_event());
}

struct subscribers {
	std::mutex lock;
	std::vector<std::function<task<void>(int)>> handlers;
	int received = 0;
};

void
good_register(subscribers &of)
{
	std::lock_guard hold(of.lock);
	of.handlers.push_back([](int value) -> task<void> {
		co_await sleep_for_ms(value);
		co_await next_event();
	});
}

// In a coroutine too: making the closure is no suspension.
task<void>
good_register_later(subscribers &of)
{
	int delay = co_await next_event();
	std::lock_guard hold(of.lock);
	of.handlers.push_back(
		[delay](int value) -> task<void> { co_await sleep_for_ms(delay + value); });
}

// And the other way round: the lambda locks, the coroutine around it waits.
task<int>
good_lambda_locks(subscribers &of)
{
	auto receive = [&of](int value) {
		std::lock_guard hold(of.lock);
		return of.received += value;
	};
	int first = receive(co_await next_event());
	co_return first + receive(co_await next_event());
}

// A class in a function is a function's neighbour, not its body.
task<int>
good_local_class(subscribers &of)
{
	struct counter {
		subscribers &in;
		int count() const
		{
			std::lock_guard hold(in.lock);
			return static_cast<int>(in.handlers.size());
		}
	};
	int before = counter{of}.count();
	co_return before + co_await next_event();
}
