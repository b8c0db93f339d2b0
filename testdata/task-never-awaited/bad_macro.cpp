#include <string>
#include <vector>

#include "task.hpp"

#define RUN_STEP(step) step

static demo::task<> migrate(int version)
{
	co_await demo::next_event();
	(void)version;
}

demo::task<> bad_macro()
{
	RUN_STEP(migrate(1)); // expect: task-never-awaited
	co_await RUN_STEP(migrate(2));
}
