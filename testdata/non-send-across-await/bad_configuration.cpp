// options: --config testdata/non-send-across-await/multi_threaded.yaml
// The configuration says that the executor has several threads: each suspension counts.
#include <memory>
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct SENDSYNC_NOT_SEND canvas {
	canvas();
	~canvas();
	void draw(const std::string &text);
};

task<void> bad_any_await()
{
	canvas surface; // expect: non-send-across-await "'surface'"
	co_await next_event(); // expect-note: "may resume on another thread"
	co_await sleep_for_ms(3); // expect-note: "may resume on another thread"
	surface.draw("late");
}

demo::generator<int> bad_yields(int count)
{
	canvas surface; // expect: non-send-across-await
	for (int i = 0; i < count; i++)
		co_yield i; // expect-note: "may resume on another thread"
}

task<void> good_between()
{
	co_await next_event();
	{
		canvas surface;
		surface.draw("short");
	}
	co_await next_event();
}
