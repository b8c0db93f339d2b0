// Calling a coroutine is no suspension, whatever its body does: only awaiting it is.
// expect-none
#include <mutex>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::fire_and_forget;
using demo::generator;
using demo::next_event;
using demo::sleep_for_ms;
using demo::sync_wait;
using demo::task;

struct crawler {
	std::mutex lock;
	std::vector<int> found;
	std::vector<task<int>> running;
	int next = 0;
};

static task<int>
fetch(int page)
{
	co_await sleep_for_ms(page);
	co_return co_await next_event();
}

static fire_and_forget
announce(int page)
{
	co_await sleep_for_ms(page);
}

static generator<int>
pages(int last)
{
	for (int page = 0; page < last; ++page)
		co_yield page;
}

task<int>
good_made_under_lock(crawler &by)
{
	task<int> result;
	{
		std::lock_guard hold(by.lock);
		result = fetch(by.next++);
	}
	co_return co_await std::move(result);
}

void
good_stored_under_lock(crawler &by)
{
	std::lock_guard hold(by.lock);
	by.running.push_back(fetch(by.next++));
}

// An eager one runs to its first suspension, and comes back.
void
good_eager(crawler &by)
{
	std::lock_guard hold(by.lock);
	announce(by.next);
}

// The reader of a generator does not suspend.
int
good_generator(crawler &by)
{
	std::lock_guard hold(by.lock);
	int sum = 0;
	for (int page : pages(by.next))
		sum += page;
	return sum;
}

// Waiting for a task blocks the thread. It may be a bad idea; it suspends nobody.
int
good_blocks(crawler &by)
{
	std::lock_guard hold(by.lock);
	return sync_wait(fetch(by.next));
}

task<int>
forward(crawler &by)
{
	std::lock_guard hold(by.lock);
	return fetch(by.next);
}

task<int>
good_plain_function_returns_task(crawler &by)
{
	co_return co_await forward(by);
}
