// expect-none
// A thread_local pointer: its value was copied, and leads where it leads.
#include <memory>
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

struct connection {
	void send(const std::string &text);
};

thread_local connection *current;
thread_local std::shared_ptr<connection> shared;

connection *current_connection()
{
	return current;
}

task<void> good_value(pool &workers)
{
	connection *own = current;
	co_await workers.schedule();
	own->send("value");
}

task<void> good_returned(pool &workers)
{
	connection *own = current_connection();
	co_await workers.schedule();
	own->send("value");
}

task<void> good_referee(pool &workers)
{
	connection &own = *current;
	co_await workers.schedule();
	own.send("referee");
}

task<void> good_shared(pool &workers)
{
	std::shared_ptr<connection> own = shared;
	co_await workers.schedule();
	own->send("shared");
}
