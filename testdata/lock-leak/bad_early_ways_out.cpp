// Locks taken by hand, and ways out that forget them.
#include <deque>
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>

#include "task.hpp"

using demo::async_mutex;
using demo::next_event;
using demo::task;

class cache {
public:
	void bad_return(const std::string &key)
	{
		mutex_.lock(); // expect: lock-leak@3 "'mutex_'"
		if (values_.count(key) == 0)
			return; // expect-note: "this way out leaves it locked"
		values_.erase(key);
		mutex_.unlock();
	}
	bool bad_failure(const std::string &key, int value)
	{
		mutex_.lock(); // expect: lock-leak
		if (key.empty())
			return false;
		values_[key] = value;
		mutex_.unlock();
		return true;
	}
	int bad_handler(const std::string &key)
	{
		int value = 0;
		try {
			mutex_.lock(); // expect: lock-leak
			value = values_.at(key);
			mutex_.unlock();
		} catch (const std::out_of_range &) { // expect-note: "caught here"
			value = -1;
		}
		return value;
	}
	void bad_loop(std::deque<std::string> &keys)
	{
		for (const std::string &key : keys) {
			mutex_.lock(); // expect: lock-leak
			if (key == "stop") // expect-note: "from here"
				break;
			values_.erase(key);
			mutex_.unlock();
		}
	}
	int bad_released_guard(const std::string &key)
	{
		std::unique_lock<std::mutex> hold(mutex_); // expect: lock-leak
		std::mutex *mutex = hold.release();
		if (values_.empty())
			return -1;
		int value = values_[key];
		mutex->unlock();
		return value;
	}
	void good_both_ways(const std::string &key)
	{
		mutex_.lock();
		if (values_.count(key) == 0) {
			mutex_.unlock();
			return;
		}
		values_.erase(key);
		mutex_.unlock();
	}

private:
	std::mutex mutex_;
	std::map<std::string, int> values_;
};

// A task's mutex: the next task waits for ever.
task<void> bad_task(async_mutex &mutex, std::deque<int> &jobs)
{
	co_await mutex.lock(); // expect: lock-leak
	if (jobs.empty())
		co_return;
	jobs.pop_front();
	mutex.unlock();
}

task<void> good_task(async_mutex &mutex, std::deque<int> &jobs)
{
	co_await mutex.lock();
	if (!jobs.empty())
		jobs.pop_front();
	mutex.unlock();
	co_await next_event();
}
