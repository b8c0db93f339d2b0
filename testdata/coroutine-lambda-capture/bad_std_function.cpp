#include <string>
#include <vector>

#include "task.hpp"

#include <functional>

// A std::function holds the closure: it dies with the function.
demo::task<int> bad_in_function(int seed)
{
	std::function<demo::task<int>(int)> next = [seed](int step) -> demo::task<int> { // expect: coroutine-lambda-capture
		co_await demo::next_event();
		co_return seed + step;
	};
	return next(3);
}

demo::task<int> good_in_function(int seed)
{
	std::function<demo::task<int>(int)> next = [seed](int step) -> demo::task<int> {
		co_await demo::next_event();
		co_return seed + step;
	};
	co_return co_await next(3);
}
