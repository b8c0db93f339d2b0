#include <string>
#include <vector>

#include "task.hpp"

static demo::task<int> count(const std::vector<int> &values)
{
	co_await demo::next_event();
	co_return static_cast<int>(values.size());
}

demo::task<int> bad_local(int n)
{
	std::vector<int> values(static_cast<std::size_t>(n));
	return count(values); // expect: coroutine-borrowed-parameter@15; expect-note: "returned here"
}

demo::task<int> bad_temporary()
{
	return count({1, 2, 3}); // expect: coroutine-borrowed-parameter@15
}

demo::task<int> bad_by_value(std::vector<int> values)
{
	return count(values); // expect: coroutine-borrowed-parameter
}

demo::task<int> good_forwarded(const std::vector<int> &values)
{
	return count(values);
}

// A coroutine of its own keeps the values in its frame.
demo::task<int> good_awaits(std::vector<int> values)
{
	co_return co_await count(values);
}
