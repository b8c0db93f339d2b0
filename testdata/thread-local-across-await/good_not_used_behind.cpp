// expect-none
// The last use comes before the hop.
#include <cerrno>
#include <string>
#include <string_view>
#include <thread>

#include <pthread.h>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

thread_local std::string line;
thread_local int depth;

void show(std::string_view text);
void show(std::thread::id id);

task<void> good_view(pool &workers)
{
	std::string_view text = line;
	show(text);
	co_await workers.schedule();
}

task<void> good_reference(pool &workers)
{
	int &own = depth;
	own++;
	co_await workers.schedule();
}

task<void> good_id(pool &workers)
{
	show(std::this_thread::get_id());
	auto me = std::this_thread::get_id();
	show(me);
	co_await workers.schedule();
}

struct reader {
	int &depth;
	int rows;
};

// Its destructor follows nothing.
task<void> good_struct(pool &workers)
{
	reader state = {depth, 3};
	state.depth++;
	co_await workers.schedule();
}
