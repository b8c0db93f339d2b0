// expect-none
// Helpers that take a task await it, start it or keep it.
#include <utility>
#include <vector>

#include "task.hpp"

static demo::task<int> load(int number)
{
	co_return number + co_await demo::next_event();
}

static demo::task<int> twice(demo::task<int> inner)
{
	int value = co_await inner;
	co_return value * 2;
}

template <class Task> static auto logged(Task &&task)
{
	return std::forward<Task>(task);
}

static demo::fire_and_forget start(demo::task<int> task)
{
	(void)co_await task;
}

class queue {
	std::vector<demo::task<int>> tasks_;

public:
	void push(demo::task<int> &&task) { tasks_.push_back(std::move(task)); }
	demo::task<int> drain()
	{
		int sum = 0;
		for (auto &task : tasks_)
			sum += co_await task;
		co_return sum;
	}
};

demo::task<int> good_helpers(queue &queue)
{
	queue.push(load(1));
	start(load(2));
	int value = co_await twice(load(3));
	value += co_await logged(load(4));
	co_return value;
}
