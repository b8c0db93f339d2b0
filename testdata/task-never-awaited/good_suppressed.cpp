// expect-none
#include <string>
#include <vector>

#include "task.hpp"

static demo::task<> warm_up(int size)
{
	co_await demo::next_event();
	(void)size;
}
void good_suppressed()
{
	warm_up(1); // NOLINT(task-never-awaited): tests that an unstarted task is freed
	// NOLINTNEXTLINE(task-never-awaited)
	warm_up(2);
}
