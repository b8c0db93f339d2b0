// Moved away, reset or returned on one way only: on another one it is still there.
#include <memory>
#include <string>
#include <utility>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct SENDSYNC_NOT_SEND canvas {
	canvas();
	~canvas();
	void draw(const std::string &text);
};

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

void keep(std::unique_ptr<canvas> surface);

task<void> bad_moved_when_quick(pool &workers, bool quick)
{
	auto surface = std::make_unique<canvas>(); // expect: non-send-across-await "'surface'"
	if (quick)
		keep(std::move(surface));
	co_await workers.schedule(); // expect-note: "another thread"
}

task<void> bad_reset_in_loop(pool &workers, int rounds)
{
	std::unique_ptr<canvas> surface; // expect: non-send-across-await "'surface'"
	for (int i = 0; i < rounds; i++) {
		if (i % 10 == 0)
			surface.reset();
		else
			surface = std::make_unique<canvas>();
		co_await workers.schedule();
	}
}

task<void> bad_hop_on_one_way(pool &workers, bool large)
{
	canvas surface; // expect: non-send-across-await
	if (large)
		co_await workers.schedule(); // expect-note: "another thread"
	surface.draw("page");
}

// The next round uses it.
task<void> bad_next_round(pool &workers, int rounds)
{
	canvas surface; // expect: non-send-across-await
	for (int i = 0; i < rounds; i++) {
		surface.draw("round");
		co_await workers.schedule();
	}
}
