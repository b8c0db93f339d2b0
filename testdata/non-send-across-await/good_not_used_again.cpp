// expect-none
// Pointers, references and views have no destructor: not used behind the hop, they are gone.
#include <functional>
#include <span>
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

canvas &shared_canvas();

task<void> good_pointer(canvas *surface, pool &workers)
{
	surface->draw("before");
	co_await workers.schedule();
}

task<void> good_reference(canvas &surface, pool &workers)
{
	surface.draw("before");
	co_await workers.schedule();
}

task<void> good_local_reference(pool &workers)
{
	canvas &surface = shared_canvas();
	surface.draw("before");
	co_await workers.schedule();
}

task<void> good_span(std::span<canvas> surfaces, pool &workers)
{
	for (canvas &surface : surfaces)
		surface.draw("each");
	co_await workers.schedule();
}

struct brush {
	canvas *target;
	int width;
};

task<void> good_struct(pool &workers)
{
	brush wide = {&shared_canvas(), 7};
	wide.target->draw("before");
	co_await workers.schedule();
}

task<void> good_assigned_anew(pool &workers)
{
	canvas *surface = &shared_canvas();
	surface->draw("before");
	co_await workers.schedule();
	surface = &shared_canvas();
	surface->draw("after");
}
