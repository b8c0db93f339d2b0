// expect-none
#include <string>
#include <vector>

#include "task.hpp"

#include <coroutine>
#include <exception>

// A task that its owner drives by methods.
class step_task
{
      public:
	struct promise_type {
		step_task get_return_object()
		{
			return step_task(std::coroutine_handle<promise_type>::from_promise(*this));
		}
		std::suspend_always initial_suspend() noexcept
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
	explicit step_task(std::coroutine_handle<promise_type> handle) : handle_(handle)
	{
	}
	step_task(step_task &&other) noexcept : handle_(std::exchange(other.handle_, nullptr))
	{
	}
	~step_task()
	{
		if (handle_)
			handle_.destroy();
	}
	void resume()
	{
		handle_.resume();
	}
	bool done() const
	{
		return handle_.done();
	}
	std::coroutine_handle<> release()
	{
		return std::exchange(handle_, nullptr);
	}

      private:
	std::coroutine_handle<promise_type> handle_;
};

static step_task animate(int frames)
{
	for (int i = 0; i < frames; i++)
		co_await std::suspend_always{};
}
void good_driven()
{
	step_task scene = animate(60);
	while (!scene.done())
		scene.resume();
}
void good_released(std::vector<std::coroutine_handle<>> &ready)
{
	ready.push_back(animate(3).release());
	animate(4).resume();
}
