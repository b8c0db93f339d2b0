#include <string>
#include <vector>

#include "task.hpp"

// Used before the await in the text, and behind it in the second iteration.
void bad_loop(int rounds)
{
	[rounds]() -> demo::fire_and_forget { // expect: coroutine-lambda-capture
		for (int i = 0; i < rounds; i++)
			co_await demo::sleep_for_ms(10);
	}();
}

void bad_nested(std::string name)
{
	[name]() -> demo::fire_and_forget { // expect: coroutine-lambda-capture
		co_await demo::next_event();
		auto length = [&name] { return name.size(); };
		(void)length();
	}();
}
