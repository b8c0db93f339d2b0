#include <string>
#include <vector>

#include "task.hpp"

static demo::task<int> query(std::string text, int limit)
{
	co_await demo::next_event();
	co_return limit + static_cast<int>(text.size());
}

// A plain function that returns the task: its caller has to await it.
static demo::task<int> query_all(std::string text)
{
	return query(std::move(text), 1000);
}

static demo::task<int> query_some(std::string text, bool more)
{
	if (more)
		return query(std::move(text), 100);
	return query(std::move(text), 10);
}

demo::task<> bad_wrapped()
{
	query_all("select");        // expect: task-never-awaited
	query_some("select", true); // expect: task-never-awaited
	co_await demo::next_event();
}

demo::task<int> good_wrapped()
{
	co_return co_await query_all("select") + co_await query_some("select", false);
}
