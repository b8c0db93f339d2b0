// expect-none
#include <string>
#include <vector>

#include "task.hpp"

static demo::task<int> step(int n)
{
	co_await demo::sleep_for_ms(n);
	co_return n;
}

demo::task<int> good_at_once()
{
	co_return co_await step(1) + co_await step(2);
}
demo::task<> good_in_condition()
{
	while (co_await step(3) > 2) {
		if (int n = co_await step(4); n > 3)
			co_return;
	}
}
demo::task<int> good_later()
{
	auto first = step(1);
	auto second = step(2);
	int sum = co_await second;
	sum += co_await std::move(first);
	co_return sum;
}
demo::task<int> good_by_reference()
{
	auto &&first = step(1);
	auto made = step(2);
	auto &again = made;
	co_return co_await first + co_await again;
}
int good_blocking()
{
	return demo::sync_wait(step(7));
}
