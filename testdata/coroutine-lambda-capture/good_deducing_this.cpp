// args: -std=c++23
// expect-none
// The closure itself is a parameter: it lies in the frame.
#include <string>

#include "task.hpp"

using demo::fire_and_forget;
using demo::next_event;
using demo::task;

void log(const std::string &line);

void good_eager(std::string name)
{
	[name](this auto) -> fire_and_forget {
		co_await next_event();
		log(name);
	}();
}

task<void> good_returned(std::string name)
{
	return [name](this auto self) -> task<void> {
		co_await next_event();
		log(name);
	}();
}
