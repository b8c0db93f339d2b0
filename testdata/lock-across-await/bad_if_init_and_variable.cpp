// A guard in the init statement of an `if` whose condition declares a variable.
#include <map>
#include <mutex>
#include <string>

#include "task.hpp"

using demo::task;

class cache {
public:
	task<int> bad_lookup(std::string key)
	{
		if (std::lock_guard<std::mutex> hold{mutex_}; const int *found = find(key)) { // expect: lock-across-await
			co_await demo::next_event();
			co_return *found;
		}
		co_return -1;
	}
	task<int> good_lookup(std::string key)
	{
		int value = -1;
		if (std::lock_guard<std::mutex> hold{mutex_}; const int *found = find(key))
			value = *found;
		co_await demo::next_event();
		co_return value;
	}
	task<int> good_unlocked(std::string key)
	{
		int value = -1;
		if (std::unique_lock<std::mutex> hold{mutex_}; const int *found = find(key)) {
			value = *found;
			hold.unlock();
			co_await demo::next_event();
		}
		co_return value;
	}

private:
	const int *find(const std::string &key) const
	{
		auto at = values_.find(key);
		return at == values_.end() ? nullptr : &at->second;
	}

	std::mutex mutex_;
	std::map<std::string, int> values_;
};
