// The loop's iterators are those of the thread that began it.
#include <map>
#include <string>
#include <vector>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

thread_local std::vector<int> pending;
thread_local std::map<std::string, int> names;

std::vector<int> &pending_here()
{
	return pending;
}

task<void> send(int item);
void add(int item);

task<void> bad_vector(pool &workers)
{
	for (int item : pending) { // expect: thread-local-across-await@18 "this loop"
		co_await workers.schedule(); // expect-note: "another thread"
		add(item);
	}
}

task<void> bad_through_function(pool &workers)
{
	for (int &item : pending_here()) { // expect: thread-local-across-await
		add(item);
		co_await workers.schedule();
	}
}

task<void> bad_nested(pool &workers)
{
	for (const auto &[name, number] : names) // expect: thread-local-across-await
		for (int i = 0; i < number; i++)
			co_await workers.schedule();
}

// Only one of its rounds gets there.
task<void> good_leaves(pool &workers)
{
	for (int item : pending)
		if (item > 3) {
			co_await workers.schedule();
			add(item);
			break;
		}
}

task<void> good_copy(pool &workers)
{
	std::vector<int> mine = pending;
	for (int item : mine) {
		co_await workers.schedule();
		add(item);
	}
}

// Each await here stays.
task<void> good_stays()
{
	for (int item : pending)
		co_await send(item);
}
