// A guard that is handed to the awaiter, and that the awaiter does not give back while it waits.
#include <coroutine>
#include <deque>
#include <mutex>
#include <utility>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct wait_list {
	std::mutex lock;
	std::deque<std::coroutine_handle<>> sleepers;
};

// Borrows the guard, to prove that the caller has it.
struct enqueue_locked {
	wait_list &list;
	const std::unique_lock<std::mutex> &proof;

	bool await_ready() const
	{
		return !proof.owns_lock();
	}
	void await_suspend(std::coroutine_handle<> sleeper) const
	{
		list.sleepers.push_back(sleeper);
	}
	void await_resume() const
	{
	}
};

// Takes it over, and keeps it until the whole expression is done.
struct enqueue_keeping {
	wait_list &list;
	std::unique_lock<std::mutex> kept;

	bool await_ready() const
	{
		return false;
	}
	void await_suspend(std::coroutine_handle<> sleeper) const
	{
		list.sleepers.push_back(sleeper);
	}
	void await_resume() const
	{
	}
};

// Releases a lock in await_suspend, but another one.
struct enqueue_with_own_lock {
	wait_list &list;
	std::unique_lock<std::mutex> &proof;
	std::mutex &own;

	bool await_ready() const
	{
		return !proof.owns_lock();
	}
	void await_suspend(std::coroutine_handle<> sleeper) const
	{
		own.lock();
		list.sleepers.push_back(sleeper);
		own.unlock();
	}
	void await_resume() const
	{
	}
};

task<void>
bad_borrowed(wait_list &list)
{
	std::unique_lock hold(list.lock); // expect: lock-across-await
	co_await enqueue_locked{list, hold};
}

task<void>
bad_moved(wait_list &list)
{
	std::unique_lock hold(list.lock);
	co_await enqueue_keeping{list, std::move(hold)}; // expect: lock-across-await
}

task<void>
bad_built_in_place(wait_list &list)
{
	co_await enqueue_keeping{list, std::unique_lock(list.lock)}; // expect: lock-across-await
}

task<void>
bad_other_lock(wait_list &list, std::mutex &own)
{
	std::unique_lock hold(list.lock); // expect: lock-across-await
	co_await enqueue_with_own_lock{list, hold, own};
}

// Given to the awaiter, but not only that lock is held.
task<void>
bad_second_guard(wait_list &list, std::mutex &outer)
{
	std::lock_guard around(outer); // expect: lock-across-await
	std::unique_lock hold(list.lock);
	list.sleepers.clear();
	hold.unlock();
	co_await next_event();
}
