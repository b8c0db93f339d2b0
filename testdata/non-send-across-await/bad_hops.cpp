// What must stay on its thread, and a coroutine that leaves it.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "sendsync.h"
#include "task.hpp"

using demo::next_event;
using demo::task;

struct SENDSYNC_NOT_SEND canvas {
	canvas();
	~canvas();
	void draw(const std::string &text);
};

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

template <class T> struct SENDSYNC_MIGRATES pool_task : task<T> {
	struct promise_type : task<T>::promise_type {
		pool_task get_return_object();
	};
};

std::string render(const canvas &surface);

// Used behind the hop.
task<std::string> bad_used(pool &workers)
{
	canvas surface; // expect: non-send-across-await@9 "'surface'"
	surface.draw("title");
	co_await workers.schedule(); // expect-note: "goes on on another thread"
	co_return render(surface);
}

// Not used any more, but destroyed on the other thread.
task<void> bad_destroyed(pool &workers)
{
	auto surface = std::make_unique<canvas>(); // expect: non-send-across-await
	surface->draw("title");
	co_await workers.schedule();
}

struct page {
	std::string title;
	std::vector<canvas *> layers;
};

task<void> bad_parameter(page sheet, pool &workers) // expect: non-send-across-await "'sheet'"
{
	co_await workers.schedule();
	sheet.layers.clear();
}

// Each suspension of this type of task may resume elsewhere.
pool_task<void> bad_task_type(int count)
{
	canvas surface; // expect: non-send-across-await
	for (int i = 0; i < count; i++)
		co_await next_event(); // expect-note: "may resume on another thread"
	surface.draw("done");
}

task<void> good_scope(pool &workers)
{
	{
		canvas surface;
		surface.draw("title");
	}
	co_await workers.schedule();
}
