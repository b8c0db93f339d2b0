#include <string>
#include <vector>

#include "task.hpp"

// No captures, but a reference parameter: the other rule's twin.
void bad_lambda(std::string name)
{
	[](const std::string &name) -> demo::fire_and_forget {
		co_await demo::next_event();
		(void)name.size();
	}(name); // expect: coroutine-borrowed-parameter
	auto log = [](const std::string &line) -> demo::fire_and_forget {
		co_await demo::next_event();
		(void)line.size();
	};
	log("started"); // expect: coroutine-borrowed-parameter
}
