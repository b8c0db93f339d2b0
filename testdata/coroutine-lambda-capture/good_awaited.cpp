// expect-none
#include <string>
#include <vector>

#include "task.hpp"

demo::task<int> good_same_expression(int limit, std::string name)
{
	int a = co_await [limit]() -> demo::task<int> { co_return limit; }();
	int b = co_await [&]() -> demo::task<int> {
		co_await demo::next_event();
		co_return static_cast<int>(name.size()) + limit;
	}();
	co_return a + b;
}

demo::task<int> good_lambda_outlives(int limit)
{
	auto count = [limit]() -> demo::task<int> {
		co_await demo::next_event();
		co_return limit;
	};
	auto first = count();
	int sum = co_await first;
	for (int i = 0; i < 3; i++)
		sum += co_await count();
	co_return sum;
}

int good_sync_wait(int limit)
{
	return demo::sync_wait([&]() -> demo::task<int> {
		co_await demo::next_event();
		co_return limit;
	}());
}

int good_sync_wait_named(int limit)
{
	auto make = [&]() -> demo::task<int> {
		co_await demo::next_event();
		co_return limit;
	};
	auto work = make();
	return demo::sync_wait(std::move(work));
}
