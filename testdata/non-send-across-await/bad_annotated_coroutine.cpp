// MIGRATES on one coroutine, and on a type of task: each of its suspensions.
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
	void draw(int event);
};

template <class T> struct SENDSYNC_MIGRATES job : task<T> {
	struct promise_type : task<T>::promise_type {
		job get_return_object();
	};
};

SENDSYNC_MIGRATES task<void> bad_marked()
{
	canvas surface; // expect: non-send-across-await
	surface.draw(co_await next_event()); // expect-note: "may resume on another thread"
}

job<void> bad_job()
{
	canvas surface; // expect: non-send-across-await
	co_await sleep_for_ms(5); // expect-note: "may resume on another thread"
	surface.draw(1);
}

// Awaiting such a task is no hop of its awaiter's.
task<void> good_awaits_job()
{
	canvas surface;
	co_await bad_job();
	surface.draw(2);
}
