// Lambdas that are coroutines: the loop is theirs; a return in a lambda inside leaves only that.
#include <algorithm>
#include <atomic>
#include <functional>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

bool check(int value);
void store(int value);

int bad_started_at_once(std::vector<int> &values)
{
	std::atomic<int> seen{0};

	auto poll = [&]() -> task<int> {
		co_await next_event();
		for (;;) { // expect: never-yields
			seen += static_cast<int>(std::count_if(values.begin(), values.end(), [](int value) {
				return check(value);
			}));
		}
	};
	return demo::sync_wait(poll());
}

task<void> bad_inner_lambda_returns(std::vector<int> &values)
{
	co_await next_event();
	while (true) { // expect: never-yields
		auto store_all = [&values] {
			for (int value : values) {
				if (!check(value))
					return;
				store(value);
			}
		};
		store_all();
	}
}

// The loop is the plain function's; the coroutine inside awaits.
void good_plain_function(std::vector<int> &values)
{
	for (;;) {
		auto one = [&values]() -> task<void> {
			store(co_await next_event());
			values.clear();
		};
		demo::sync_wait(one());
	}
}
