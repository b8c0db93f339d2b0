// options: --rules -blocking-in-async
// peers 34: a coroutine that puts its thread to sleep. No lock is held: another rule's.
// expect-none
#include <unistd.h>

#include "task.hpp"

using demo::next_event;
using demo::task;

task<int>
good_for_locks()
{
	int event = co_await next_event();
	if (event == 0)
		sleep(1);
	co_return event + co_await next_event();
}
