#include <string>
#include <vector>

#include "task.hpp"

static demo::task<int> refresh(int shard)
{
	co_await demo::next_event();
	co_return shard;
}

// A cast to void says "on purpose", but nothing of the task runs all the same.
demo::task<> bad_void_cast()
{
	(void)refresh(1); // expect: task-never-awaited
	static_cast<void>(refresh(2)); // expect: task-never-awaited
	co_await demo::next_event();
}

void bad_variable_cast()
{
	auto pending = refresh(3); // expect: task-never-awaited "'pending'"
	(void)pending;
}
