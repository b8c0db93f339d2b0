// expect-none
// Awaits that never suspend, in a coroutine that would migrate.
#include <coroutine>
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct SENDSYNC_NOT_SEND canvas {
	canvas();
	canvas(canvas &&) noexcept;
	canvas &operator=(canvas &&) noexcept;
	~canvas();
	void draw(const std::string &text);
};

template <class T> struct SENDSYNC_MIGRATES job : task<T> {
	struct promise_type : task<T>::promise_type {
		job get_return_object();
	};
};

struct ready_value {
	int value;
	bool await_ready() const noexcept
	{
		return true;
	}
	void await_suspend(std::coroutine_handle<>) const noexcept
	{
	}
	int await_resume() const noexcept
	{
		return value;
	}
};

job<void> good_suspend_never()
{
	canvas surface;
	co_await std::suspend_never{};
	surface.draw("same thread");
}

job<int> good_always_ready()
{
	canvas surface;
	int value = co_await ready_value{3};
	surface.draw("same thread");
	co_return value;
}
