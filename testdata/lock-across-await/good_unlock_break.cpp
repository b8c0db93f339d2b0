// `hold.unlock(); break;`, continue, goto, and a lock taken again at the end of the loop's body.
// expect-none
#include <deque>
#include <mutex>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct job_queue {
	std::mutex lock;
	std::deque<int> jobs;
	bool closed = false;
};

task<int>
good_break(job_queue &from)
{
	int job = -1;
	std::unique_lock hold(from.lock);
	while (true) {
		if (!from.jobs.empty()) {
			job = from.jobs.front();
			from.jobs.pop_front();
			hold.unlock();
			break;
		}
		if (from.closed) {
			hold.unlock();
			break;
		}
		hold.unlock();
		co_await sleep_for_ms(1);
		hold.lock();
	}
	co_return job + co_await next_event();
}

task<int>
good_for(job_queue &from)
{
	std::unique_lock hold(from.lock, std::defer_lock);
	for (int attempt = 0; attempt < 10; ++attempt) {
		hold.lock();
		if (from.jobs.empty()) {
			hold.unlock();
			co_await sleep_for_ms(attempt);
			continue;
		}
		int job = from.jobs.front();
		from.jobs.pop_front();
		hold.unlock();
		co_return job + co_await next_event();
	}
	co_return -1;
}

task<int>
good_fresh_guard(job_queue &from)
{
	for (;;) {
		{
			std::lock_guard hold(from.lock);
			if (from.closed)
				break;
			if (!from.jobs.empty()) {
				int job = from.jobs.front();
				from.jobs.pop_front();
				co_return job;
			}
		}
		co_await sleep_for_ms(1);
	}
	co_return co_await next_event();
}

task<int>
good_goto(job_queue &from)
{
	from.lock.lock();
	if (from.jobs.empty())
		goto empty;
	from.jobs.pop_front();
	from.lock.unlock();
	co_return 0;
empty:
	from.lock.unlock();
	co_return co_await next_event();
}

task<void>
good_loop_of_short_locks(job_queue &into)
{
	while (int job = co_await next_event()) {
		into.lock.lock();
		into.jobs.push_back(job);
		into.lock.unlock();
	}
}
