// Awaited in conditions, arguments, returns, ranges, and by functions that take the awaitable.
// expect-none
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::task;

task<bool> connected();
task<std::optional<int>> pop();
task<std::vector<std::string>> list(std::string folder);
task<int> size_of(std::string name);
int combine(int a, int b);

task<int> good_conditions()
{
	int sum = 0;

	if (!co_await connected())
		co_return -1;
	while (auto item = co_await pop())
		sum += *item;
	for (const std::string &name : co_await list("/"))
		sum += combine(co_await size_of(name), co_await size_of(name + "~"));
	switch (co_await size_of("x")) {
	case 0:
		break;
	default:
		sum++;
	}
	co_return co_await connected() ? sum : co_await size_of("y");
}

task<int> good_forwarded(std::string name)
{
	return size_of(std::move(name));
}

auto good_lambda_returns(std::string name)
{
	return [name] { return size_of(name); };
}

task<int> good_through_lambda()
{
	auto measure = [](std::string name) { return size_of(std::move(name)); };
	auto pending = measure("a");

	co_return co_await pending + co_await measure("b");
}

task<int> good_comma()
{
	co_return (combine(1, 2), co_await size_of("c"));
}
