// A closure is an object like any other: a guard that it captured is held while it lives.
#include <mutex>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct draft {
	std::mutex lock;
	std::vector<int> edits;
};

task<void>
bad_init_capture(draft &of)
{
	std::unique_lock hold(of.lock);
	// expect-next: lock-across-await
	auto discard = [kept = std::move(hold), &of] { of.edits.clear(); };
	if (co_await next_event() < 0)
		discard();
}

task<void>
bad_built_inside(draft &of)
{
	// expect-next: lock-across-await
	auto discard = [kept = std::unique_lock(of.lock), &of] { of.edits.clear(); };
	if (co_await next_event() < 0)
		discard();
}

// It is called, and gone, before.
task<void>
good_called_before(draft &of)
{
	[kept = std::unique_lock(of.lock), &of] { of.edits.clear(); }();
	co_await next_event();
}
