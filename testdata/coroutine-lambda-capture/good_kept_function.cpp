// expect-none
// The lambda lies where it outlives its tasks.
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

void log(const std::string &line);

task<void> good_std_function(std::string name)
{
	std::function<task<void>()> work = [name]() -> task<void> {
		co_await next_event();
		log(name);
	};
	co_await work();
	co_await work();
}

struct handler {
	std::function<task<void>()> work;

	void good_member(std::string name)
	{
		work = [name]() -> task<void> {
			co_await next_event();
			log(name);
		};
	}

	task<void> run()
	{
		co_await work();
	}
};

task<void> good_passed_on(std::function<task<void>()> work)
{
	co_await work();
}

task<void> good_argument(std::string name)
{
	co_await good_passed_on([name]() -> task<void> {
		co_await next_event();
		log(name);
	});
}
