// args: -std=c++23
// expect-none
#include <string>

#include "task.hpp"

// "this auto": the closure is a parameter, and goes into the frame.
void good_this_auto(std::string name)
{
	[name](this auto self) -> demo::fire_and_forget {
		co_await demo::next_event();
		(void)name.size();
	}();
}
