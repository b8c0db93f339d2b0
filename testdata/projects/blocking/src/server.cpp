// The calls that block stand in settings.c: this unit alone shows nothing of them.
#include <coroutine>
#include <exception>
#include <utility>
#include <unistd.h>

#include "settings.h"

struct task {
	struct promise_type {
		task get_return_object()
		{
			return {};
		}
		std::suspend_never initial_suspend() noexcept
		{
			return {};
		}
		std::suspend_never final_suspend() noexcept
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
};

static std::coroutine_handle<> waiting;

struct next_request {
	bool await_ready() const noexcept
	{
		return false;
	}
	void await_suspend(std::coroutine_handle<> handle) const noexcept
	{
		waiting = handle;
	}
	int await_resume() const noexcept
	{
		return 1;
	}
};

task
serve()
{
	int served = 0;

	while (served < settings_number("limit", 100)) // here: down to fopen
		served += co_await next_request{};
}

task
serve_cached(int control)
{
	int served = 0;

	while (served < settings_cached("limit", 100))
		served += co_await next_request{};
	served += settings_listen(control); // nothing is known of it
}

task
serve_terminal()
{
	co_await next_request{};
	settings_listen(STDIN_FILENO); // here: down to read
}

int
main()
{
	serve();
	serve_cached(3);
	serve_terminal();
	while (waiting && settings_number("run", 0))
		std::exchange(waiting, nullptr).resume();
}
