// expect-none
// Boxes and containers that are empty when the coroutine hops.
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

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

task<void> good_reset(pool &workers)
{
	auto surface = std::make_unique<canvas>();
	surface->draw("a");
	surface.reset();
	co_await workers.schedule();
}

task<void> good_null(pool &workers)
{
	auto surface = std::make_unique<canvas>();
	surface->draw("a");
	surface = nullptr;
	co_await workers.schedule();
	surface = std::make_unique<canvas>();
}

task<void> good_optional(pool &workers)
{
	std::optional<canvas> surface;
	co_await workers.schedule();
	surface.emplace();
	surface->draw("there");
}

task<void> good_nullopt(pool &workers)
{
	std::optional<canvas> surface(std::in_place);
	surface->draw("a");
	surface = std::nullopt;
	co_await workers.schedule();
}

task<void> good_vector(pool &workers)
{
	std::vector<canvas> surfaces;
	co_await workers.schedule();
	surfaces.emplace_back();
}

task<void> good_cleared(pool &workers)
{
	std::vector<canvas> surfaces(3);
	surfaces.clear();
	co_await workers.schedule();
}

// Tested: there is nothing in it on the way to the hop.
task<void> good_tested(pool &workers, std::unique_ptr<canvas> surface)
{
	if (surface) {
		surface->draw("here");
		co_return;
	}
	co_await workers.schedule();
}
