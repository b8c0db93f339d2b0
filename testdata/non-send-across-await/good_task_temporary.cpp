// expect-none
// The task that is awaited is not judged, whatever it holds.
#include <coroutine>
#include <string>
#include <utility>

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

// An awaitable that belongs to a thread.
struct SENDSYNC_NOT_SEND canvas_task {
	canvas surface;
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<> waiter);
	void await_resume();
};

struct pool {
	SENDSYNC_MIGRATES canvas_task draw(const std::string &text);
	SENDSYNC_MIGRATES task<void> schedule();
};

task<void> good_temporary(pool &workers)
{
	co_await workers.draw("title");
}

task<void> good_in_expression(pool &workers)
{
	(co_await workers.draw("title"), co_await workers.draw("text"));
}
