// Generic code: forwards, invokes, awaits what it is given.
// expect-none
#include <concepts>
#include <functional>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::task;

task<int> fetch(int id);
task<void> notify(int id);

template <typename Function, typename... Args>
auto invoke(Function function, Args... args) -> std::invoke_result_t<Function, Args...>
{
	co_return co_await std::invoke(function, std::move(args)...);
}

template <typename Function>
task<int> retry(int attempts, Function function)
{
	for (int i = 1; i < attempts; i++) {
		int result = co_await function(i);

		if (result >= 0)
			co_return result;
	}
	co_return co_await function(attempts);
}

template <typename... Tasks>
task<int> sum(Tasks... tasks)
{
	co_return (0 + ... + co_await tasks);
}

task<int> good_callers()
{
	co_await invoke(notify, 1);
	int total = co_await invoke(fetch, 2) + co_await sum(fetch(3), fetch(4));

	total += co_await retry(3, [](int attempt) { return fetch(attempt); });
	total += co_await retry(3, fetch);
	std::function<task<int>(int)> stored = fetch;
	co_return total + co_await stored(5);
}
