// Values, addresses that are not used any more, and coroutines that stay.
// expect-none
#include <cerrno>
#include <string>
#include <thread>

#include "sendsync.h"
#include "task.hpp"

using demo::next_event;
using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

thread_local int depth;
thread_local std::string name;
int shared_depth;

void log_number(int number);
void log_text(const std::string &text);

task<void> good_copy(pool &workers)
{
	int before = depth;
	std::string text = name;
	int error = errno;
	co_await workers.schedule();
	log_number(before + error);
	log_text(text);
}

task<void> good_not_used(pool &workers)
{
	int *mine = &depth;
	++*mine;
	co_await workers.schedule();
}

task<void> good_global(pool &workers)
{
	int *shared = &shared_depth;
	co_await workers.schedule();
	++*shared;
}

// Nothing says that it goes anywhere.
task<void> good_stays()
{
	int *mine = &depth;
	co_await next_event();
	++*mine;
}

task<void> good_each_time(pool &workers)
{
	++depth;
	co_await workers.schedule();
	++depth;
}
