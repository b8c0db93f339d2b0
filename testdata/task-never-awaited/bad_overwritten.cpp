#include <string>
#include <vector>

#include "task.hpp"

static demo::task<int> read_block(int block)
{
	co_await demo::next_event();
	co_return block;
}

// The task is judged, not the variable.
demo::task<int> bad_overwritten()
{
	auto block = read_block(1); // expect: task-never-awaited
	block = read_block(2);      // expect-note: "gets another value"
	co_return co_await block;
}

demo::task<int> bad_assigned_last()
{
	auto block = read_block(1);
	int sum = co_await block;
	block = read_block(2); // expect: task-never-awaited
	co_return sum;
}

demo::task<int> good_reused(int count)
{
	int sum = 0;
	demo::task<int> block;
	for (int i = 0; i < count; i++) {
		block = read_block(i);
		sum += co_await block;
	}
	co_return sum;
}
