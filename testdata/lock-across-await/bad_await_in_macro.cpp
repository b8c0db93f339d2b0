// Awaits and guards that come out of macros: the place is where the macro is used.
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

#define CHECK(condition)                                                                           \
	do {                                                                                       \
		if (!(condition))                                                                  \
			report_failure(__FILE__, __LINE__, #condition);                            \
	} while (false)
#define CONCAT_(a, b) a##b
#define CONCAT(a, b) CONCAT_(a, b)
#define HOLD(which) std::lock_guard<std::mutex> CONCAT(hold_, __LINE__)(which)
#define SYNCHRONIZED(which) if (std::unique_lock hold_{which}; true)
#define AWAIT(expression) (co_await (expression))
#define TRY_ASSIGN(variable, expression)                                                           \
	auto variable = co_await (expression);                                                     \
	if (variable < 0)                                                                          \
	co_return variable

void report_failure(const char *file, int line, const char *text);

struct fixture {
	std::mutex lock;
	std::vector<int> seen;
};

task<void>
bad_check(fixture &in)
{
	task<int> event = next_event();
	std::lock_guard hold(in.lock); // expect: lock-across-await
	CHECK(co_await event == 3);    // expect-note: "suspen"
	CHECK(in.seen.empty());
}

task<void>
bad_guard_macro(fixture &in)
{
	HOLD(in.lock); // expect: lock-across-await
	in.seen.push_back(co_await next_event());
}

task<void>
bad_both(fixture &in)
{
	// expect-next: lock-across-await
	SYNCHRONIZED(in.lock)
	{
		in.seen.push_back(AWAIT(next_event())); // expect-note: "suspen"
	}
}

task<int>
bad_try_assign(fixture &in)
{
	HOLD(in.lock); // expect: lock-across-await
	TRY_ASSIGN(first, next_event());
	in.seen.push_back(first);
	co_return first;
}

// Two in one line of source, by one macro.
#define HOLD_BOTH(a, b)                                                                            \
	std::lock_guard<std::mutex> CONCAT(hold_a, __LINE__)(a);                                   \
	(b).lock.lock()

task<void>
good_released(fixture &in, fixture &out)
{
	{
		HOLD_BOTH(in.lock, out);
		in.seen.swap(out.seen);
		out.lock.unlock();
	}
	out.seen.push_back(AWAIT(next_event()));
}
