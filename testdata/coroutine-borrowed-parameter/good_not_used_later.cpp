// expect-none
#include <string>
#include <vector>

#include "task.hpp"

static demo::fire_and_forget announce(const std::string &name, int port)
{
	std::string own = name;
	co_await demo::next_event();
	(void)(own.size() + static_cast<std::size_t>(port));
}
static demo::fire_and_forget unnamed(const std::string &)
{
	co_await demo::next_event();
}
static demo::fire_and_forget never_suspends(const std::string &name)
{
	co_await std::suspend_never{};
	(void)name.size();
	co_return;
}
static demo::fire_and_forget early(const std::string &name, bool wait)
{
	if (!wait) {
		(void)name.size();
		co_return;
	}
	co_await demo::next_event();
}

void good_before_suspension()
{
	announce("a", 1);
	unnamed("b");
	never_suspends("c");
	early("d", true);
}
