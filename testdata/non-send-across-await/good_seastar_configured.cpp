// options: --config testdata/non-send-across-await/multi_threaded.yaml
// expect-none
// What a model says of a type of task comes before what the configuration says of all.
#include <seastar/core/coroutine.hh>
#include <seastar/core/future.hh>
#include <seastar/core/shared_ptr.hh>

#include "sendsync.h"
#include "task.hpp"

struct table {
	int rows = 0;
};

seastar::future<int> next_row();

seastar::future<> good_rows(seastar::lw_shared_ptr<table> data)
{
	data->rows += co_await next_row();
}

struct SENDSYNC_NOT_SEND canvas {
	canvas();
	~canvas();
	void draw();
};

// So does an annotation of the coroutine.
SENDSYNC_SAME_THREAD demo::task<void> good_marked()
{
	canvas surface;
	co_await demo::next_event();
	surface.draw();
}

// What never suspends never changes threads.
demo::task<void> good_never()
{
	canvas surface;
	co_await std::suspend_never();
	surface.draw();
}
