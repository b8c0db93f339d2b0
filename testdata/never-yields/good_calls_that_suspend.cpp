// Functions that are marked as suspension points, directly and through a function that calls one.
// expect-none
#include <optional>
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::next_event;
using demo::task;

SUSPENDS void fiber_yield();
SUSPENDS int fiber_wait(int descriptor);
std::optional<std::string> read_now(int descriptor);
void use(const std::string &text);

static void pause_a_little()
{
	for (int i = 0; i < 3; i++)
		fiber_yield();
}

task<void> good_direct(int descriptor)
{
	co_await next_event();
	for (;;) {
		if (auto text = read_now(descriptor))
			use(*text);
		fiber_yield();
	}
}

task<void> good_through_a_function(int descriptor)
{
	co_await next_event();
	while (true) {
		pause_a_little();
		if (auto text = read_now(descriptor))
			use(*text);
	}
}

task<void> good_in_condition(int descriptor)
{
	co_await next_event();
	while (true) {
		if (fiber_wait(descriptor) == 0)
			continue;
		if (auto text = read_now(descriptor))
			use(*text);
	}
}
