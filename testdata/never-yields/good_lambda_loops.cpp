// Endless loops in lambdas that are no coroutines, and in threads, inside of coroutines.
// options: --rules -thread-per-item
// expect-none
#include <atomic>
#include <functional>
#include <thread>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

void spin_once();
bool done();

task<void> good_thread_inside(std::atomic<bool> &stop)
{
	std::jthread worker([] {
		for (;;)
			spin_once();
	});

	while (!stop)
		co_await next_event();
}

task<int> good_called_lambda()
{
	auto search = [](int from) {
		while (true) {
			if (from % 97 == 0)
				return from;
			from++;
		}
	};

	co_return search(co_await next_event());
}

task<void> good_immediate()
{
	int found = [] {
		for (int i = 1;; i *= 3)
			if (i > 1000)
				return i;
	}();

	while (found-- > 0)
		co_await next_event();
}

auto good_lambda_coroutine()
{
	return []() -> task<void> {
		for (;;) {
			co_await next_event();
			if (done())
				co_return;
		}
	};
}
