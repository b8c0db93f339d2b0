#include <string>
#include <vector>

#include "task.hpp"

#include <stdexcept>

static demo::task<> rollback(int id)
{
	co_await demo::next_event();
	(void)id;
}
static void apply(int id)
{
	if (id < 0)
		throw std::runtime_error("no such change");
}

demo::task<> bad_in_handler(int id)
{
	try {
		apply(id);
	} catch (const std::runtime_error &) {
		rollback(id); // expect: task-never-awaited
	}
	co_await demo::next_event();
}

// co_await is no good in a handler: the task is made there, and awaited behind it.
demo::task<> good_behind_handler(int id)
{
	demo::task<> repair;
	bool failed = false;
	try {
		apply(id);
	} catch (const std::runtime_error &) {
		repair = rollback(id);
		failed = true;
	}
	if (failed)
		co_await repair;
}
