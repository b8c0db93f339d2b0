#include <string>
#include <vector>

#include "task.hpp"

// Nobody sees the bodies: the other coroutines of this type tell that it is lazy.
demo::task<> send_metrics(int count);

class connection
{
      public:
	virtual ~connection() = default;
	virtual demo::task<> close();
};

static demo::task<> tick()
{
	co_await demo::sleep_for_ms(10);
}

demo::task<> bad_shutdown(connection &peer)
{
	co_await tick();
	peer.close();    // expect: task-never-awaited "'close'"
	send_metrics(3); // expect: task-never-awaited
}

demo::task<> good_shutdown(connection &peer)
{
	co_await tick();
	co_await peer.close();
	co_await send_metrics(3);
}
