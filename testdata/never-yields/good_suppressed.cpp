// Reviewed by hand: each suppression has a reason.
// expect-none
#include <atomic>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct ring {
	bool advance();
};

// A thread of its own runs this coroutine and nothing else.
task<void> good_dedicated(ring &ring)
{
	co_await next_event();
	for (;;) // NOLINT(never-yields): has its thread for itself
		ring.advance();
}

task<void> good_next_line(ring &ring)
{
	co_await next_event();
	// NOLINTNEXTLINE(never-yields): a benchmark
	while (true) {
		ring.advance();
	}
}
