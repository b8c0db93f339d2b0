// Awaiting std::suspend_never suspends nothing.
// expect-none
#include <coroutine>
#include <exception>
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::task;

struct collector_state {
	std::mutex lock;
	std::vector<int> values;
};

// co_yield hands a value to the promise and goes on.
class collector
{
      public:
	struct promise_type {
		std::vector<int> values;

		collector get_return_object()
		{
			return {};
		}
		std::suspend_never initial_suspend()
		{
			return {};
		}
		std::suspend_never final_suspend() noexcept
		{
			return {};
		}
		std::suspend_never yield_value(int value)
		{
			values.push_back(value);
			return {};
		}
		void return_void()
		{
		}
		void unhandled_exception()
		{
			std::terminate();
		}
	};
};

task<void>
good_await(collector_state &of)
{
	std::lock_guard hold(of.lock);
	co_await std::suspend_never{};
	of.values.clear();
}

task<void>
good_named(collector_state &of)
{
	std::suspend_never never;
	std::lock_guard hold(of.lock);
	co_await never;
	of.values.clear();
}

collector
good_yield(collector_state &of)
{
	std::lock_guard hold(of.lock);
	for (int value : of.values)
		co_yield value;
}
