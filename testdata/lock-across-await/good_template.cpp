// Templates whose pattern, or whose every instance, holds nothing when it suspends.
// expect-none
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::async_mutex;
using demo::next_event;
using demo::task;

// Nobody asks for an instance: judged as it stands.
template <class Mutex, class T>
task<void>
good_pattern(Mutex &mutex, std::vector<T> &into, task<T> source)
{
	{
		std::lock_guard<Mutex> hold(mutex);
		into.clear();
	}
	T value = co_await source;
	std::lock_guard<Mutex> hold(mutex);
	into.push_back(std::move(value));
}

template <class Mutex>
task<void>
good_pattern_unlocks(Mutex &mutex, std::vector<int> &into)
{
	std::unique_lock<Mutex> hold(mutex);
	into.clear();
	hold.unlock();
	int value = co_await next_event();
	hold.lock();
	into.push_back(value);
}

template <class Mutex>
task<void>
good_pattern_deferred(Mutex &mutex, std::vector<int> &into)
{
	std::unique_lock<Mutex> hold(mutex, std::defer_lock);
	into.push_back(co_await next_event());
}

// Its only instance locks a task's mutex.
template <class Mutex>
task<void>
good_instance(Mutex &mutex, std::vector<int> &into)
{
	co_await mutex.lock();
	std::lock_guard<Mutex> hold(mutex, std::adopt_lock);
	into.push_back(co_await next_event());
}

struct no_mutex {
	void lock()
	{
	}
	void unlock()
	{
	}
};

template <class Value, class Mutex> class table
{
      public:
	task<void> good_method(int key)
	{
		std::unique_lock<Mutex> hold(mutex_);
		values_.erase(key);
		hold.unlock();
		co_await next_event();
	}

      private:
	Mutex mutex_;
	std::map<int, Value> values_;
};

task<void>
instances(async_mutex &mutex, std::vector<int> &into, table<int, std::mutex> &locked,
	  table<long, no_mutex> &unlocked)
{
	co_await good_instance(mutex, into);
	co_await locked.good_method(1);
	co_await unlocked.good_method(1);
}
