// expect-none
#include <string>
#include <vector>

#include "task.hpp"

// Parameters are copied into the frame of the coroutine: no capture, no hazard.
void good_parameters(std::string name, int port)
{
	[](std::string name, int port) -> demo::fire_and_forget {
		co_await demo::next_event();
		(void)(name.size() + port);
	}(std::move(name), port);
}

static int limit = 8;
void good_captures_nothing()
{
	[&]() -> demo::fire_and_forget {
		co_await demo::next_event();
		++limit;
	}();
	[=]() -> demo::fire_and_forget {
		static int calls;
		co_await demo::next_event();
		++calls;
	}();
}
