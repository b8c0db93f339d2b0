// Stored in aggregates and references of the function, in if and switch initializers, by structured binding.
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "task.hpp"

using demo::task;

task<int> open(std::string name);
bool ready();
void use(int value);

task<void> bad_if_initializer()
{
	if (auto opening = open("a"); ready()) // expect: task-never-awaited
		use(1);
	co_await demo::next_event();
}

task<void> bad_reference()
{
	const task<int> &opening = open("b"); // todo: task-never-awaited
	task<int> &&again = open("c");        // todo: task-never-awaited

	use(2);
	co_await demo::next_event();
}

task<void> bad_const()
{
	const auto opening = open("d"); // expect: task-never-awaited
	[[maybe_unused]] auto again = open("e"); // expect: task-never-awaited

	use(3);
	co_await demo::next_event();
}

task<void> bad_ignored()
{
	std::ignore = open("f"); // expect: task-never-awaited
	co_await demo::next_event();
}

task<int> good_if_initializer()
{
	if (auto opening = open("a"); ready())
		co_return co_await opening;
	co_return 0;
}

task<int> good_bound()
{
	auto [first, second] = std::pair(open("a"), open("b"));

	co_return co_await first + co_await second;
}
