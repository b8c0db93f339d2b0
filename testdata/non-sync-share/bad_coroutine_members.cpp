// A coroutine that is a method has a reference to its object in its frame; one that is a lambda has
// one to its closure, and so to what that captured.
#include "sendsync.h"
#include "task.hpp"

SPAWNS_DETACHED void spawn(TASK demo::task<void> work);

class connection
{
      public:
	demo::task<void> run() const
	{
		reads_++;
		co_await demo::sleep_for_ms(1);
	}
	void start()
	{
		spawn(run()); // expect: non-sync-share "'connection'"
	}

      private:
	mutable int reads_ = 0;
};

void
bad_method(connection &peer)
{
	spawn(peer.run()); // expect: non-sync-share "'peer'"
}

demo::task<void>
bad_lambda(connection &peer)
{
	auto loop = [&peer]() -> demo::task<void> { co_await peer.run(); }; // expect: non-sync-share
	spawn(loop());
	co_await demo::sleep_for_ms(5);
}

demo::task<void>
good_awaited(connection &peer)
{
	co_await peer.run();
}
