// expect-none
// The right side of an assignment comes first: the place is asked for behind the await.
#include <cerrno>
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

struct server {
	SENDSYNC_MIGRATES task<int> fetch();
};

thread_local int last;
thread_local std::string name;

int &last_value()
{
	return last;
}

task<void> good_function(server &from)
{
	last_value() = co_await from.fetch();
}

task<void> good_errno(server &from)
{
	errno = co_await from.fetch();
}

task<void> good_variable(server &from)
{
	last = co_await from.fetch();
	last += co_await from.fetch();
	name = std::to_string(co_await from.fetch());
}
