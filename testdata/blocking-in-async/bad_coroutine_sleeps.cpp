// A poller that retries with the thread asleep: everything else on that thread waits.
#include <chrono>
#include <string>
#include <thread>
#include <unistd.h>

#include "task.hpp"

using namespace std::chrono_literals;

demo::task<int>
bad_retry(int attempts)
{
	for (int i = 0; i < attempts; i++) {
		int event = co_await demo::next_event();
		if (event >= 0)
			co_return event;
		std::this_thread::sleep_for(50ms * i); // expect: blocking-in-async "sleep_for"
	}
	co_return -1;
}

demo::task<void>
bad_before_the_first_await()
{
	usleep(250); // expect: blocking-in-async@2 "'usleep' blocks the thread of this coroutine"
	co_await demo::sleep_for_ms(1); // expect-note: "other tasks wait for its thread"
}

demo::task<void>
bad_until()
{
	auto due = std::chrono::steady_clock::now() + 1s;
	co_await demo::next_event();
	std::this_thread::sleep_until(due); // expect: blocking-in-async
}

demo::fire_and_forget
bad_eager(std::string name)
{
	co_await demo::next_event();
	sleep(static_cast<unsigned>(name.size())); // expect: blocking-in-async
}

demo::task<int>
good_timer()
{
	co_await demo::sleep_for_ms(50);
	std::this_thread::sleep_for(0s); // gives the processor up, and waits for nothing
	std::this_thread::yield();
	co_return co_await demo::next_event();
}
