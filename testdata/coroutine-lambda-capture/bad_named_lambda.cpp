#include <string>
#include <vector>

#include "task.hpp"

// The lambda has a name, and dies with the function all the same.
void bad_named(int port)
{
	auto probe = [port]() -> demo::fire_and_forget { // expect: coroutine-lambda-capture@15
		co_await demo::next_event();
		(void)port;
		if (port > 3)
			co_await demo::next_event();
	};
	probe();
}

demo::task<int> bad_returned(int port)
{
	auto probe = [port]() -> demo::task<int> { // expect: coroutine-lambda-capture
		co_return port + co_await demo::next_event();
	};
	return probe(); // expect-note: "returned here"
}

demo::task<int> bad_inner_scope(int port)
{
	demo::task<int> pending;
	{
		auto probe = [port]() -> demo::task<int> { // expect: coroutine-lambda-capture
			co_return port + co_await demo::next_event();
		};
		pending = probe();
	}
	co_return co_await pending; // expect-note: "here it may start"
}
