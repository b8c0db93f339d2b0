// A lambda coroutine's captures are used where the coroutine goes on.
#include <memory>
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::sync_wait;
using demo::task;

struct SENDSYNC_NOT_SEND canvas {
	canvas();
	canvas(const canvas &);
	~canvas();
	void draw(const std::string &text) const;
};

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

void bad_copy(pool &workers)
{
	canvas surface;
	auto redraw = [surface, &workers]() -> task<void> { // expect: non-send-across-await@17 "'surface'"
		co_await workers.schedule(); // expect-note: "another thread"
		surface.draw("copy");
	};
	sync_wait(redraw());
}

void bad_init(pool &workers)
{
	auto redraw = [surface = std::make_unique<canvas>(), &workers]() -> task<void> { // expect: non-send-across-await "'surface'"
		co_await workers.schedule();
		surface->draw("init");
	};
	sync_wait(redraw());
}

void bad_reference(pool &workers)
{
	canvas surface;
	auto redraw = [&surface, &workers]() -> task<void> { // expect: non-send-across-await "'surface'"
		co_await workers.schedule();
		surface.draw("reference");
	};
	sync_wait(redraw());
}

// The closure that a coroutine holds, with what it captured.
task<void> bad_closure(pool &workers)
{
	auto draw = [surface = canvas()] { surface.draw("later"); }; // expect: non-send-across-await "'draw'"
	co_await workers.schedule();
	draw();
}

void good_before(pool &workers)
{
	canvas surface;
	auto redraw = [surface, &workers]() -> task<void> {
		surface.draw("before");
		co_await workers.schedule();
	};
	sync_wait(redraw());
}
