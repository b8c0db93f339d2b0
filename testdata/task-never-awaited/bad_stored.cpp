#include <string>
#include <vector>

#include "task.hpp"

static demo::task<int> load(std::string key)
{
	int value = co_await demo::next_event();
	co_return value + static_cast<int>(key.size());
}

demo::task<int> bad_stored()
{
	auto first = load("first"); // expect: task-never-awaited@15 "'first' is never awaited"; expect-note: "stored in 'first'"
	auto second = load("second");
	co_return co_await second;
}

demo::task<int> bad_early_return_only(bool cached)
{
	demo::task<int> fetch = load("key"); // expect: task-never-awaited
	if (cached)
		co_return 1;
	co_return 2;
}

// Awaited on one path: then it has a use, and the other path is a decision.
demo::task<int> good_awaited_on_one_path(bool cached)
{
	auto fetch = load("key");
	if (cached)
		co_return 1;
	co_return co_await fetch;
}
