// A coroutine's frame holds the handle: co_return destroys it, an exception of an await too.
#include <exception>
#include <thread>

#include "task.hpp"

using demo::next_event;
using demo::task;

void poll_forever();
void log(const char *text) noexcept;

task<bool> bad_co_return()
{
	std::thread worker(poll_forever); // expect: unjoined-thread

	if (co_await next_event() == 0)
		co_return false; // expect-note: "neither joins it"
	worker.detach();
	co_return true;
}

task<void> bad_caught()
{
	try {
		std::thread worker(poll_forever); // expect: unjoined-thread
		co_await next_event();
		worker.detach();
	} catch (const std::exception &error) {
		log(error.what());
	}
}

task<bool> good_let_go()
{
	std::thread worker(poll_forever);

	worker.detach();
	if (co_await next_event() == 0)
		co_return false;
	co_return true;
}
