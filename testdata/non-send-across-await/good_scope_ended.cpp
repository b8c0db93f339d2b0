// expect-none
// The scope is closed, by whichever way, before the hop.
#include <optional>
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

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

canvas open_canvas();
bool ready();

task<void> good_block(pool &workers)
{
	{
		canvas surface = open_canvas();
		surface.draw("block");
	}
	co_await workers.schedule();
}

task<void> good_if(pool &workers)
{
	if (canvas surface = open_canvas(); ready())
		surface.draw("if");
	co_await workers.schedule();
}

task<void> good_loop(pool &workers, int rounds)
{
	for (int i = 0; i < rounds; i++) {
		{
			canvas surface;
			surface.draw("round");
		}
		co_await workers.schedule();
	}
}

task<void> good_switch(pool &workers, int kind)
{
	switch (kind) {
	case 0: {
		canvas surface;
		surface.draw("zero");
		break;
	}
	default:
		break;
	}
	co_await workers.schedule();
}

task<void> good_lambda_inside(pool &workers)
{
	auto paint = [] {
		canvas surface;
		surface.draw("inner");
	};
	paint();
	co_await workers.schedule();
	paint();
}
