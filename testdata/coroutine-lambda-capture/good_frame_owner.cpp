// expect-none
#include <string>
#include <vector>

#include "task.hpp"

#include <coroutine>
#include <exception>
#include <utility>

// Eager, but its handle owns the frame: dropped, the coroutine ends.
class owned_task
{
      public:
	struct promise_type {
		owned_task get_return_object()
		{
			return owned_task(std::coroutine_handle<promise_type>::from_promise(*this));
		}
		std::suspend_never initial_suspend() noexcept
		{
			return {};
		}
		std::suspend_always final_suspend() noexcept
		{
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
	explicit owned_task(std::coroutine_handle<promise_type> handle) : handle_(handle)
	{
	}
	owned_task(owned_task &&other) noexcept : handle_(std::exchange(other.handle_, nullptr))
	{
	}
	~owned_task()
	{
		if (handle_)
			handle_.destroy();
	}

      private:
	std::coroutine_handle<promise_type> handle_;
};

void good_dropped(int port)
{
	[port]() -> owned_task {
		co_await std::suspend_always{};
		(void)(port + port);
	}();
}
