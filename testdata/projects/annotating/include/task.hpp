// A coroutine that belongs to whoever awaits it, and an event to await.
#ifndef TASK_HPP
#define TASK_HPP

#include <coroutine>
#include <exception>

class task
{
      public:
	struct promise_type {
		std::coroutine_handle<> caller = std::noop_coroutine();

		task get_return_object()
		{
			return task(std::coroutine_handle<promise_type>::from_promise(*this));
		}
		std::suspend_always initial_suspend()
		{
			return {};
		}
		auto final_suspend() noexcept
		{
			struct back {
				bool await_ready() noexcept
				{
					return false;
				}
				std::coroutine_handle<>
				await_suspend(std::coroutine_handle<promise_type> from) noexcept
				{
					return from.promise().caller;
				}
				void await_resume() noexcept
				{
				}
			};
			return back();
		}
		void return_void()
		{
		}
		void unhandled_exception()
		{
			std::terminate();
		}
	};

	task(task &&from) noexcept : frame_(from.frame_)
	{
		from.frame_ = nullptr;
	}
	~task()
	{
		if (frame_)
			frame_.destroy();
	}
	bool await_ready()
	{
		return false;
	}
	std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller)
	{
		frame_.promise().caller = caller;
		return frame_;
	}
	void await_resume()
	{
	}

      private:
	explicit task(std::coroutine_handle<promise_type> frame) : frame_(frame)
	{
	}
	std::coroutine_handle<promise_type> frame_;
};

// The next line from the network; whichever thread of the event loop has it goes on.
struct next_line {
	bool await_ready();
	void await_suspend(std::coroutine_handle<> waiter);
	const char *await_resume();
};

#endif
