// expect-none
#include <string>

#include "task.hpp"

static demo::task<int> inner(int n)
{
	co_return n;
}

// A task of a task: the inner one is what the outer one returns.
demo::task<demo::task<int>> good_nested(int n)
{
	co_return inner(n);
}
demo::task<demo::task<int>> good_nested_lambda(int n)
{
	auto make = [](int n) -> demo::task<int> { co_return n; };
	co_return make(n);
}
demo::generator<demo::task<int>> good_yielded(int n)
{
	for (int i = 0; i < n; i++)
		co_yield inner(i);
}
