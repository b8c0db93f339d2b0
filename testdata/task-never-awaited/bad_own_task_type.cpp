#include <coroutine>
#include <exception>

// A project's own lazy task, without operator co_await: its promise tells.
struct job {
	struct promise_type {
		job get_return_object()
		{
			return {std::coroutine_handle<promise_type>::from_promise(*this)};
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
	std::coroutine_handle<promise_type> handle;

	void resume()
	{
		handle.resume();
	}
};

static job compact(int level)
{
	co_await std::suspend_always{};
	(void)level;
}

void bad_job()
{
	compact(1); // expect: task-never-awaited
}

void good_job()
{
	job running = compact(2);
	running.resume();
	running.handle.destroy();
}
