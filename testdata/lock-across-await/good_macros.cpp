// Macros with awaits in them, and macros that hold a lock in a block of their own.
// expect-none
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
#define CHECK_EQ(left, right) CHECK((left) == (right))
#define UNDER_LOCK(which, statement)                                                               \
	do {                                                                                       \
		std::lock_guard<std::mutex> hold_(which);                                          \
		statement;                                                                         \
	} while (false)
#define FOREVER for (;;)

void report_failure(const char *file, int line, const char *text);

struct fixture {
	std::mutex lock;
	std::vector<int> seen;
};

task<void>
good_check(fixture &in)
{
	task<int> event = next_event();
	CHECK(co_await event == 3);
	CHECK_EQ(co_await next_event(), 4);
	{
		std::lock_guard hold(in.lock);
		CHECK(in.seen.empty());
		CHECK_EQ(in.seen.size(), 0u);
	}
	CHECK(co_await next_event() == 5);
}

task<void>
good_under_lock(fixture &in)
{
	UNDER_LOCK(in.lock, in.seen.push_back(1));
	int event = co_await next_event();
	UNDER_LOCK(in.lock, in.seen.push_back(event));
	FOREVER
	{
		UNDER_LOCK(in.lock, in.seen.push_back(event));
		if (co_await next_event() == 0)
			break;
	}
}
