#include <string>
#include <vector>

#include "task.hpp"

#include "sendsync.h"

class executor
{
      public:
	SPAWNS_DETACHED void spawn(TASK demo::task<> work);
};

static demo::task<> store(const std::string &key, int value)
{
	co_await demo::next_event();
	(void)(key.size() + static_cast<std::size_t>(value));
}
static demo::fire_and_forget start(demo::task<> work)
{
	co_await std::move(work);
}

void bad_spawned(executor &pool)
{
	std::string key = "answer";
	pool.spawn(store(key, 42)); // expect: coroutine-borrowed-parameter@19; expect-note: "detached here"
}
void bad_spawned_variable(executor &pool, std::string key)
{
	auto work = store(key, 43); // expect: coroutine-borrowed-parameter
	pool.spawn(std::move(work));
}
void bad_started()
{
	start(store("temporary", 44)); // expect: coroutine-borrowed-parameter@14
}
