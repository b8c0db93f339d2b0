// The mutex decides: beside a task's mutex that may be held, a thread's mutex that may not.
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::async_lock;
using demo::async_mutex;
using demo::next_event;
using demo::task;

struct document {
	async_mutex editing;
	std::mutex lock;
	std::vector<int> edits;
};

task<void>
bad_both_held(document &of)
{
	async_lock editor = co_await of.editing.scoped_lock();
	std::lock_guard hold(of.lock); // expect: lock-across-await
	of.edits.push_back(co_await next_event());
}

task<void>
bad_waiting_for_the_task_mutex(document &of)
{
	std::lock_guard hold(of.lock);                         // expect: lock-across-await
	async_lock editor = co_await of.editing.scoped_lock(); // expect-note: "suspen"
	of.edits.clear();
}

task<void>
bad_one_of_two(document &of)
{
	co_await of.editing.lock();
	of.lock.lock();
	std::scoped_lock hold(std::adopt_lock, of.editing, of.lock); // expect: lock-across-await
	of.edits.push_back(co_await next_event());
}
