// Guards of a task's mutex that nobody keeps: awaited, and given back at the semicolon.
#include <coroutine>
#include <mutex>
#include <optional>
#include <tuple>
#include <vector>

#include <cppcoro/async_mutex.hpp>

#include "task.hpp"

using demo::task;

class store {
public:
	task<> bad_scoped(int value)
	{
		co_await mutex_.scoped_lock(); // expect: discarded-guard
		values_.push_back(value);
	}
	task<> bad_void(int value)
	{
		(void)co_await mutex_.scoped_lock(); // expect: discarded-guard
		values_.push_back(value);
	}
	task<> bad_ignored(int value)
	{
		std::ignore = co_await mutex_.scoped_lock(); // expect: discarded-guard
		values_.push_back(value);
	}
	task<> bad_library(int value)
	{
		co_await other_.scoped_lock_async(); // expect: discarded-guard "cppcoro::async_mutex_lock"
		values_.push_back(value);
	}
	task<> bad_in_branch(int value, bool shared)
	{
		if (shared)
			co_await other_.scoped_lock_async(); // expect: discarded-guard
		else
			co_await mutex_.scoped_lock(); // expect: discarded-guard
		values_.push_back(value);
	}
	// A thread's guard, in a coroutine: no better.
	task<int> bad_thread()
	{
		std::lock_guard<std::mutex>{thread_}; // expect: discarded-guard
		co_await demo::next_event();
		co_return static_cast<int>(values_.size());
	}
	task<> good_named(int value)
	{
		auto hold = co_await mutex_.scoped_lock();
		auto other = co_await other_.scoped_lock_async();
		values_.push_back(value);
	}
	task<> good_by_hand(int value)
	{
		co_await mutex_.lock();
		values_.push_back(value);
		mutex_.unlock();
		co_await other_.lock_async();
		values_.clear();
		other_.unlock();
	}

private:
	demo::async_mutex mutex_;
	cppcoro::async_mutex other_;
	std::mutex thread_;
	std::vector<int> values_;
};
