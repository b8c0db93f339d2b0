#include <string>
#include <vector>

#include "task.hpp"

#define FIRE(call) call

static demo::fire_and_forget notify(const std::string &who)
{
	co_await demo::next_event();
	(void)who.size();
}
void bad_macro()
{
	FIRE(notify("all")); // expect: coroutine-borrowed-parameter
}
