// expect-none
#include <string>
#include <vector>

#include "task.hpp"

static demo::fire_and_forget send(const std::string &line)
{
	co_await demo::next_event();
	(void)line.size();
}
void good_suppressed()
{
	// NOLINTNEXTLINE(coroutine-borrowed-parameter): the event is ready
	send("now");
}
