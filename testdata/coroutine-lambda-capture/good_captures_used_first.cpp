// expect-none
// An eager coroutine reads its captures before it is suspended for the first time.
#include <string>
#include <utility>

#include "task.hpp"

using demo::fire_and_forget;
using demo::next_event;

void log(const std::string &line);

void good_copied_first(std::string name)
{
	[name]() -> fire_and_forget {
		std::string own = name;
		co_await next_event();
		log(own);
	}();
}

void good_moved_first(std::string name)
{
	[name = std::move(name)]() mutable -> fire_and_forget {
		std::string own = std::move(name);
		co_await next_event();
		log(own);
	}();
}

void good_passed_by_value(int milliseconds)
{
	[milliseconds]() -> fire_and_forget {
		co_await demo::sleep_for_ms(milliseconds);
		log("done");
	}();
}
