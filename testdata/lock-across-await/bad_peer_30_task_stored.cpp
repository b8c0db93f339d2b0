// peers 30: a lazy task is stored and never awaited. Another rule's.
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
	task<int> pending = ping(1); // expect: task-never-awaited
}
