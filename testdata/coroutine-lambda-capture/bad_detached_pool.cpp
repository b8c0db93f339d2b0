#include <string>
#include <vector>

#include "task.hpp"

#include "sendsync.h"

class pool
{
      public:
	SPAWNS_DETACHED void spawn(TASK demo::task<> work);
};

void bad_spawned(pool &workers, int job)
{
	workers.spawn([job]() -> demo::task<> { // expect: coroutine-lambda-capture@16
		co_await demo::next_event();
		(void)job;
		if (job)
			co_await demo::next_event();
	}());
}

// The usual way to start a lazy task: an eager one that awaits it.
static demo::fire_and_forget start(demo::task<> work)
{
	co_await std::move(work);
}

void bad_started(int job)
{
	start([job]() -> demo::task<> { // expect: coroutine-lambda-capture@8
		co_await demo::next_event();
		if (job)
			co_await demo::next_event();
	}());
}

void good_started(int job)
{
	start([](int job) -> demo::task<> {
		co_await demo::next_event();
		if (job)
			co_await demo::next_event();
	}(job));
}
