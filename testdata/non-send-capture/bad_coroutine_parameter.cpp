// What a coroutine that is handed to an executor was called with lives in its frame, and crosses
// with it. Primary: the argument.
#include <memory>
#include <string>
#include <utility>

#include "sendsync.h"
#include "task.hpp"

using demo::sleep_for_ms;
using demo::task;

class NOT_SEND panel
{
      public:
	panel();
	panel(const panel &);
	panel(panel &&) noexcept;
	void refresh(int percent) const;
};

SPAWNS_DETACHED void spawn(TASK task<void> work);

task<void>
refresh(panel side, int percent)
{
	side.refresh(percent);
	co_await sleep_for_ms(20);
}

task<void>
refresh_owned(std::string name, std::unique_ptr<panel> side)
{
	std::puts(name.c_str());
	co_await sleep_for_ms(20);
	side->refresh(100);
}

task<void>
count_down(int from)
{
	while (from-- > 0)
		co_await sleep_for_ms(1000);
}

void
bad_copied(const panel &side)
{
	spawn(refresh(side, 10)); // expect: non-send-capture
}

void
bad_moved(std::unique_ptr<panel> side)
{
	spawn(refresh_owned("side", std::move(side))); // expect: non-send-capture
}

void
good_number()
{
	spawn(count_down(10));
}

// Awaited by its caller, not handed to anybody.
task<void>
good_awaited(panel side)
{
	co_await refresh(std::move(side), 20);
}
