// expect-none
// Moved away whole on every way to the hop.
#include <memory>
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

void keep(canvas surface);
void keep_all(std::vector<canvas> surfaces);
std::unique_ptr<canvas> store(std::unique_ptr<canvas> surface);

task<void> good_argument(pool &workers)
{
	canvas surface;
	surface.draw("kept");
	keep(std::move(surface));
	co_await workers.schedule();
}

task<void> good_both_branches(pool &workers, bool quick)
{
	auto surface = std::make_unique<canvas>();
	if (quick)
		store(std::move(surface));
	else
		surface.reset();
	co_await workers.schedule();
}

task<void> good_parameter(std::vector<canvas> surfaces, pool &workers)
{
	keep_all(std::move(surfaces));
	co_await workers.schedule();
}

// It gets a new one there.
task<void> good_again(pool &workers)
{
	auto surface = std::make_unique<canvas>();
	store(std::move(surface));
	co_await workers.schedule();
	surface = std::make_unique<canvas>();
	surface->draw("new");
}

task<void> good_in_loop(pool &workers, int rounds)
{
	for (int i = 0; i < rounds; i++) {
		auto surface = std::make_unique<canvas>();
		store(std::move(surface));
		co_await workers.schedule();
	}
}
