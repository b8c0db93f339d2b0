// expect-none
#include <string>
#include <vector>

#include "task.hpp"

// Eager coroutines have begun when the call returns; to drop their handle is how they are used.
static demo::fire_and_forget log_later(std::string line)
{
	co_await demo::sleep_for_ms(5);
	(void)line;
}
void good_dropped()
{
	log_later("hello");
	(void)log_later("again");
	auto handle = log_later("kept");
}
