// Functions that lock and unlock for themselves, or give back what another one took.
// expect-none
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

class registry
{
      public:
	void put(int key, std::string value)
	{
		std::lock_guard hold(lock_);
		values_[key] = std::move(value);
	}

	std::string get(int key)
	{
		lock_.lock();
		std::string value = values_[key];
		lock_.unlock();
		return value;
	}

	void lock()
	{
		lock_.lock();
	}
	void unlock()
	{
		lock_.unlock();
	}
	bool try_lock()
	{
		return lock_.try_lock();
	}

	void unlock_and_count()
	{
		++released_;
		unlock();
	}

      private:
	std::mutex lock_;
	std::map<int, std::string> values_;
	int released_ = 0;
};

template <class Callback>
auto
with_lock(std::mutex &lock, Callback callback)
{
	std::lock_guard hold(lock);
	return callback();
}

static void
release(std::unique_lock<std::mutex> &hold)
{
	hold.unlock();
}

task<void>
good_methods(registry &of)
{
	of.put(1, "one");
	int key = co_await next_event();
	of.put(key, of.get(1));
	co_await sleep_for_ms(key);
}

task<void>
good_lockable(registry &of)
{
	{
		std::lock_guard<registry> hold(of);
	}
	of.lock();
	of.unlock();
	co_await next_event();
}

task<void>
good_released_elsewhere(registry &of)
{
	of.lock();
	of.unlock_and_count();
	co_await next_event();
}

task<void>
good_guard_released_elsewhere(std::mutex &lock)
{
	std::unique_lock hold(lock);
	release(hold);
	co_await next_event();
}

task<int>
good_callback(std::mutex &lock)
{
	int value = 0;
	with_lock(lock, [&value] { ++value; });
	co_await sleep_for_ms(value);
	co_return with_lock(lock, [] { return 7; });
}

// The callback makes a task; the lock is gone before anybody awaits it.
task<int>
good_task_made_under_lock(std::mutex &lock)
{
	co_return co_await with_lock(lock, [] { return next_event(); });
}
