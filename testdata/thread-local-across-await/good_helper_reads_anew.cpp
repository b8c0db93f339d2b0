// expect-none
// What belongs to the thread is used between suspensions only: in helpers, in a scope, as a copy.
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

struct statistics {
	long requests = 0, bytes = 0;
	std::string last;
};

static thread_local statistics mine;

static statistics &current()
{
	return mine;
}

static void count(const std::string &request)
{
	statistics &here = current();
	here.requests++;
	here.last = request;
}

task<long> good_helpers(pool &pool, std::string request)
{
	count(request);
	co_await pool.schedule();
	count(request);
	co_await pool.schedule();
	co_return current().requests;
}

task<long> good_scope(pool &pool, std::string request)
{
	long before = 0;
	{
		statistics &here = current();
		before = here.bytes;
		here.bytes += static_cast<long>(request.size());
	}
	co_await pool.schedule();
	co_return current().bytes - before;
}

task<std::string> good_copy(pool &pool)
{
	std::string last = current().last;
	co_await pool.schedule();
	co_return last + current().last;
}
