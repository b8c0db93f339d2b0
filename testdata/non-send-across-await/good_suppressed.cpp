// expect-none
// The pool has one thread, and the caller is on it: reviewed by hand.
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

task<void> good_line(pool &workers)
{
	canvas surface; // NOLINT(non-send-across-await): one thread
	co_await workers.schedule();
	surface.draw("one thread");
}

task<void> good_next_line(pool &workers)
{
	// NOLINTNEXTLINE(non-send-across-await): one thread
	canvas surface;
	co_await workers.schedule();
	surface.draw("one thread");
}
