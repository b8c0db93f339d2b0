// peers 9: scoped_lock with deduced arguments.
#include <mutex>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct page {
	std::mutex m;
	std::vector<char> text;
};

task<void>
bad_append(page &to)
{
	std::scoped_lock g(to.m);                                    // expect: lock-across-await
	to.text.push_back(static_cast<char>(co_await next_event())); // expect-note: "suspen"
}

task<void>
bad_swap(page &left, page &right)
{
	std::scoped_lock g(left.m, right.m); // expect: lock-across-await
	if (co_await next_event() != 0)
		std::swap(left.text, right.text);
}
