// peers 33: a coroutine with a pointer parameter. That alone is reported at `complete` only; here
// the object outlives the task, which is awaited at once.
// expect-none
#include "task.hpp"

using demo::next_event;
using demo::task;

struct progress {
	int done = 0;
	int total = 100;
};

static task<void>
advance(progress *of)
{
	of->done += co_await next_event();
}

task<int>
good_advance()
{
	progress bar;
	while (bar.done < bar.total)
		co_await advance(&bar);
	co_return bar.done;
}
