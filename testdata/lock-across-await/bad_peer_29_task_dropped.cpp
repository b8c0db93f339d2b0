// peers 29: a lazy task is called and dropped. Another rule's.
#include <mutex>

#include "task.hpp"

using demo::next_event;
using demo::task;

static task<int>
ping(int server)
{
	co_return server + co_await next_event();
}

void
good_for_locks(std::mutex &m)
{
	std::lock_guard guard(m);
	ping(1); // expect: task-never-awaited
}
