// Tasks that change their variable before they are awaited: move, swap, exchange, assignment.
// expect-none
#include <string>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::task;

task<int> step(int number);

task<int> good_moved()
{
	auto first = step(1);
	auto second = std::move(first);

	co_return co_await second;
}

task<int> good_swapped()
{
	auto first = step(1);
	auto second = step(2);

	std::swap(first, second);
	co_return co_await first + co_await second;
}

task<int> good_prefetched(int count)
{
	int sum = 0;
	task<int> next = step(0);

	for (int i = 1; i <= count; i++) {
		task<int> current = std::exchange(next, step(i));

		sum += co_await current;
	}
	co_return sum + co_await next;
}

task<int> good_assigned_after_use(int count)
{
	int sum = 0;
	task<int> current = step(0);

	for (int i = 1; i <= count; i++) {
		sum += co_await current;
		current = step(i);
	}
	co_return sum + co_await current;
}

task<int> good_late(bool wanted)
{
	task<int> later;

	if (wanted)
		later = step(3);
	co_return wanted ? co_await later : 0;
}
