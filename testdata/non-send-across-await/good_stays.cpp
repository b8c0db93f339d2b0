// Coroutines that stay on their thread, and values that are gone before the hop.
// expect-none
#include <memory>
#include <string>
#include <utility>

#include "sendsync.h"
#include "task.hpp"

using demo::next_event;
using demo::task;

struct SENDSYNC_NOT_SEND canvas {
	canvas();
	canvas(canvas &&) noexcept;
	~canvas();
	void draw(const std::string &text);
};

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

void keep(canvas surface);
void keep(std::unique_ptr<canvas> surface);

// Nothing says that it goes anywhere.
task<void> good_unknown()
{
	canvas surface;
	co_await next_event();
	surface.draw("done");
}

task<void> good_moved(pool &workers)
{
	auto surface = std::make_unique<canvas>();
	keep(std::move(surface));
	co_await workers.schedule();
}

task<void> good_reset(pool &workers)
{
	auto surface = std::make_unique<canvas>();
	surface->draw("title");
	surface.reset();
	co_await workers.schedule();
}

task<void> good_later(pool &workers)
{
	co_await workers.schedule();
	canvas surface;
	surface.draw("title");
}

// A pointer is only alive as long as it is used.
task<void> good_pointer(canvas *surface, pool &workers)
{
	surface->draw("title");
	co_await workers.schedule();
}

task<void> good_returns_first(pool &workers, bool quick)
{
	if (quick) {
		canvas surface;
		surface.draw("title");
		co_return;
	}
	co_await workers.schedule();
}

// What may be sent may travel.
task<void> good_value(pool &workers, std::string text)
{
	auto copy = std::make_shared<std::string>(text);
	co_await workers.schedule();
	copy->clear();
}

// A plain suspension of a coroutine that also hops: only the hop counts.
task<void> good_other_await(pool &workers)
{
	co_await workers.schedule();
	canvas surface;
	co_await next_event();
	surface.draw("done");
}
