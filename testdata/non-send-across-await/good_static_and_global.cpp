// expect-none
// What is not in the frame does not travel with it.
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

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

canvas main_surface;

struct window {
	canvas surface;

	task<void> good_member(pool &workers)
	{
		surface.draw("before");
		co_await workers.schedule();
	}
};

task<void> good_global(pool &workers)
{
	main_surface.draw("before");
	co_await workers.schedule();
}

task<void> good_static(pool &workers)
{
	static canvas surface;
	surface.draw("before");
	co_await workers.schedule();
}
