// expect-none
// Which task is awaited is found out late, but each one is.
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "task.hpp"

static demo::task<int> load(int number)
{
	co_return number + co_await demo::next_event();
}

demo::task<int> good_choice(bool twice)
{
	co_return co_await(twice ? load(2) : load(1));
}

demo::task<int> good_array()
{
	std::array<demo::task<int>, 2> both = {load(1), load(2)};
	int sum = 0;
	for (auto &one : both)
		sum += co_await one;
	co_return sum;
}

demo::task<int> good_vector(int count)
{
	std::vector<demo::task<int>> tasks;
	for (int i = 0; i < count; i++)
		tasks.push_back(load(i));
	int sum = 0;
	while (!tasks.empty()) {
		sum += co_await std::move(tasks.back());
		tasks.pop_back();
	}
	co_return sum;
}

demo::task<int> good_optional(bool wanted)
{
	std::optional<demo::task<int>> later;
	if (wanted)
		later = load(3);
	co_await demo::next_event();
	co_return later ? co_await *later : 0;
}
