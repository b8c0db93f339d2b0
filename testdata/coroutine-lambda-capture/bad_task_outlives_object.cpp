// The lambda object ends with its scope, the task is awaited behind it.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

void log(const std::string &line);

task<void> bad_inner_scope(std::string name)
{
	task<void> later;
	{
		auto work = [name]() -> task<void> { // expect: coroutine-lambda-capture "'name'"
			co_await next_event();
			log(name);
		};
		later = work();
	}
	co_await std::move(later);
}

task<void> bad_first_line(std::string name)
{
	auto later = [name]() -> task<void> { // expect: coroutine-lambda-capture "'name'"
		log(name);
		co_await next_event();
	}();
	co_await std::move(later);
}

task<void> good_same_scope(std::string name)
{
	auto work = [name]() -> task<void> {
		co_await next_event();
		log(name);
	};
	task<void> later = work();
	co_await std::move(later);
}

task<void> good_object_first(std::vector<std::string> names)
{
	auto work = [&names](std::size_t i) -> task<void> {
		co_await next_event();
		log(names[i]);
	};
	std::vector<task<void>> all;
	for (std::size_t i = 0; i < names.size(); i++)
		all.push_back(work(i));
	for (task<void> &one : all)
		co_await one;
}
