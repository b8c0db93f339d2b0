// Templates: a diagnostic stands at the line of the pattern, once, however many instances there
// are, and also when there is none.
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

template <class Key, class Value, class Mutex = std::mutex> class lru_cache
{
      public:
	task<Value> bad_fetch(const Key &key)
	{
		std::lock_guard<Mutex> hold(mutex_); // expect: lock-across-await
		auto found = values_.find(key);
		if (found != values_.end())
			co_return found->second;
		co_await sleep_for_ms(1); // expect-note: "suspen"
		co_return values_[key];
	}

	task<Value> good_fetch(const Key &key)
	{
		std::unique_lock<Mutex> hold(mutex_);
		auto found = values_.find(key);
		if (found != values_.end())
			co_return found->second;
		hold.unlock();
		co_await sleep_for_ms(1);
		hold.lock();
		co_return values_[key];
	}

      private:
	Mutex mutex_;
	std::map<Key, Value> values_;
};

task<int>
use(lru_cache<std::string, int> &names, lru_cache<int, int, std::shared_mutex> &ids)
{
	const std::string key("a");
	int sum = co_await names.bad_fetch(key) + co_await names.good_fetch(key);
	co_return sum + co_await ids.bad_fetch(7) + co_await ids.good_fetch(8);
}

template <class Mutex>
task<void>
bad_deduced(Mutex &mutex)
{
	std::unique_lock hold(mutex); // expect: lock-across-await
	co_await next_event();
}

// Nobody asks for an instance.
template <class T>
task<void>
bad_never_instantiated(std::vector<T> &into, std::mutex &mutex, task<T> source)
{
	std::lock_guard<std::mutex> hold(mutex); // expect: lock-across-await
	into.push_back(co_await source);
}

template <class Mutex> struct never_instantiated {
	Mutex mutex;
	int value = 0;

	task<int> bad_read()
	{
		std::shared_lock<Mutex> hold(mutex); // expect: lock-across-await
		value += co_await next_event();
		co_return value;
	}
};

task<void>
instances(std::mutex &mutex, std::recursive_mutex &other)
{
	co_await bad_deduced(mutex);
	co_await bad_deduced(other);
}
