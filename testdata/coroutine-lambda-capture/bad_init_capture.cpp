#include <string>
#include <vector>

#include "task.hpp"

#include <memory>

struct session {
	int id = 0;
	demo::task<> run()
	{
		co_await demo::next_event();
		++id;
	}
};

void bad_moved_in(std::unique_ptr<session> owner)
{
	[owner = std::move(owner)]() -> demo::fire_and_forget { // expect: coroutine-lambda-capture "'owner'"
		co_await demo::next_event();
		++owner->id;
	}();
}

// What is awaited uses the captured object while the closure is gone.
void bad_kept_alive_in_vain(std::shared_ptr<session> self)
{
	[self]() -> demo::fire_and_forget { // expect: coroutine-lambda-capture "'self'"
		co_await self->run();
	}();
}
