// A unique_lock that holds when it matters, though it did not, or will not, all the time.
#include <mutex>
#include <queue>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct job_queue {
	std::mutex lock;
	std::queue<int> jobs;
	bool open = true;
};

task<void>
bad_deferred_then_locked(job_queue &queue)
{
	std::unique_lock<std::mutex> hold(queue.lock, std::defer_lock); // expect: lock-across-await
	int job = co_await next_event();
	hold.lock();
	queue.jobs.push(job);
	co_await sleep_for_ms(1); // expect-note: "suspen"
}

task<void>
bad_locked_again(job_queue &queue)
{
	std::unique_lock hold(queue.lock); // expect: lock-across-await
	bool open = queue.open;
	hold.unlock();
	if (!open)
		co_return;
	int job = co_await next_event();
	hold.lock();
	queue.jobs.push(job);
	co_await sleep_for_ms(1); // expect-note: "suspen"
}

// release() parts the guard from its mutex; the mutex stays locked.
task<void>
bad_released_is_not_unlocked(job_queue &queue)
{
	std::unique_lock hold(queue.lock); // expect: lock-across-await
	std::mutex *raw = hold.release();
	queue.jobs.push(co_await next_event());
	raw->unlock();
}

task<void>
bad_assigned(job_queue &queue, bool exclusive)
{
	std::unique_lock<std::mutex> hold; // expect: lock-across-await
	if (exclusive)
		hold = std::unique_lock<std::mutex>(queue.lock);
	queue.jobs.push(co_await next_event());
}

task<void>
bad_conditional(job_queue &queue, bool exclusive)
{
	// expect-next: lock-across-await
	auto hold = exclusive ? std::unique_lock(queue.lock) : std::unique_lock<std::mutex>();
	queue.jobs.push(co_await next_event());
}

task<void>
bad_relocked_only_sometimes(job_queue &queue)
{
	std::unique_lock hold(queue.lock); // expect: lock-across-await
	const int waiting = static_cast<int>(queue.jobs.size());
	hold.unlock();
	if (waiting > 100)
		hold.lock();
	co_await sleep_for_ms(waiting);
}
