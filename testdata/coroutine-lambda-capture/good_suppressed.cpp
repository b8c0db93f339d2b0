// expect-none
#include <string>
#include <vector>

#include "task.hpp"

void good_suppressed(int port)
{
	[port]() -> demo::fire_and_forget { // NOLINT(coroutine-lambda-capture): the event is set already
		co_await demo::next_event();
		(void)(port + port);
	}();
}
