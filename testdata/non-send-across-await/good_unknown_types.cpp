// expect-none
// Nothing is known of what they hold.
#include <any>
#include <functional>
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

struct hidden;

void use(void *state);
void use(const hidden *state);

task<void> good_function(std::function<void()> done, pool &workers)
{
	co_await workers.schedule();
	done();
}

task<void> good_pointer(void *state, pool &workers)
{
	co_await workers.schedule();
	use(state);
}

task<void> good_incomplete(const hidden *state, pool &workers)
{
	co_await workers.schedule();
	use(state);
}

task<void> good_any(std::any value, pool &workers)
{
	co_await workers.schedule();
	value.reset();
}
