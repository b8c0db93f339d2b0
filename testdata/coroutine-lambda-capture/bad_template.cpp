#include <string>
#include <vector>

#include "task.hpp"

template <class F> void call(F f)
{
	f();
}

template <class T> void bad_watch(T value)
{
	[value]() -> demo::fire_and_forget { // expect: coroutine-lambda-capture
		co_await demo::next_event();
		(void)(value + value);
	}();
}

void bad_run(int port)
{
	bad_watch(3);
	// By value into a template that calls it: the parameter dies with the call.
	call([port]() -> demo::fire_and_forget { // expect: coroutine-lambda-capture@7
		co_await demo::next_event();
		if (port)
			co_await demo::next_event();
	});
}
