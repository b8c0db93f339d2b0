// options: --strictness complete
#include <string>
#include <vector>

#include "task.hpp"

// Only `complete` asks of every coroutine that it owns what it uses.
static demo::task<int> size_of(const std::string &text) // expect: coroutine-borrowed-parameter@51
{
	co_await demo::next_event();
	co_return static_cast<int>(text.size());
}
static demo::fire_and_forget touch(int *counter, const std::string &name) // expect: coroutine-borrowed-parameter "'counter'"
{
	(void)name.size();
	co_await demo::next_event();
	++*counter;
}
static demo::task<int> owns(std::string text, int value)
{
	co_await demo::next_event();
	co_return static_cast<int>(text.size()) + value;
}
demo::task<int> good_callers(int &counter) // expect: coroutine-borrowed-parameter
{
	touch(&counter, "name");
	co_return co_await size_of("a") + co_await owns("b", 1);
}
