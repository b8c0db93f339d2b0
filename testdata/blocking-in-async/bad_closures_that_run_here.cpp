// A closure counts where it runs: these run at once, in the coroutine.
#include <algorithm>
#include <chrono>
#include <mutex>
#include <thread>
#include <unistd.h>
#include <vector>

#include "task.hpp"

using namespace std::chrono_literals;

demo::task<void>
bad_called()
{
	auto pause = [](int n) { usleep(static_cast<unsigned>(n)); }; // expect-note: "which calls 'usleep'"
	co_await demo::next_event();
	pause(10); // expect: blocking-in-async "this lambda may block"
}

demo::task<void>
bad_at_once()
{
	co_await demo::next_event();
	[] { std::this_thread::sleep_for(1s); }(); // expect: blocking-in-async
}

demo::task<void>
bad_for_each(std::vector<unsigned> pauses)
{
	co_await demo::next_event();
	std::for_each(pauses.begin(), pauses.end(), [](unsigned n) { usleep(n); }); // expect: blocking-in-async "for_each"
}

template <class F>
int
timed(F work)
{
	auto from = std::chrono::steady_clock::now();
	work(); // expect-note: "this lambda"
	return static_cast<int>((std::chrono::steady_clock::now() - from) / 1ms);
}

demo::task<int>
bad_through_template()
{
	co_await demo::next_event();
	co_return timed([] { std::this_thread::sleep_for(1s); }); // expect: blocking-in-async "timed"
}

std::once_flag warmed;

demo::task<void>
bad_once()
{
	co_await demo::next_event();
	std::call_once(warmed, [] { sleep(1); }); // expect: blocking-in-async "call_once"
}
