// lock() and unlock() written by hand, on every mutex of the standard library. Primary: the call
// that locked.
#include <mutex>
#include <shared_mutex>
#include <string>
#include <unordered_map>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

class dns_cache
{
      public:
	task<int> bad_lookup(const std::string &host)
	{
		mutex_.lock(); // expect: lock-across-await
		auto found = addresses_.find(host);
		if (found != addresses_.end()) {
			int address = found->second;
			mutex_.unlock();
			co_return address;
		}
		int address = co_await next_event(); // expect-note: "suspen"
		addresses_.emplace(host, address);
		mutex_.unlock();
		co_return address;
	}

	task<int> bad_recursive(const std::string &host)
	{
		recursive_.lock(); // expect: lock-across-await
		int address = co_await next_event();
		addresses_[host] = address;
		recursive_.unlock();
		co_return address;
	}

	task<int> bad_timed(const std::string &host)
	{
		timed_.lock(); // expect: lock-across-await
		int address = co_await next_event();
		addresses_[host] = address;
		timed_.unlock();
		co_return address;
	}

	task<int> bad_reader(const std::string &host)
	{
		shared_.lock_shared(); // expect: lock-across-await
		co_await sleep_for_ms(1);
		int address = addresses_.at(host);
		shared_.unlock_shared();
		co_return address;
	}

	task<int> bad_writer(const std::string &host)
	{
		shared_.lock(); // expect: lock-across-await
		addresses_[host] = co_await next_event();
		shared_.unlock();
		co_return 0;
	}

	// The wrong lock is given back.
	task<int> bad_other_mutex(const std::string &host)
	{
		timed_.lock();
		mutex_.lock(); // expect: lock-across-await
		int known = static_cast<int>(addresses_.count(host));
		timed_.unlock();
		co_await sleep_for_ms(known);
		mutex_.unlock();
		co_return known;
	}

	task<int> good_lookup(const std::string &host)
	{
		mutex_.lock();
		auto found = addresses_.find(host);
		int address = found == addresses_.end() ? -1 : found->second;
		mutex_.unlock();
		co_return address < 0 ? co_await next_event() : address;
	}

      private:
	std::mutex mutex_;
	std::recursive_mutex recursive_;
	std::timed_mutex timed_;
	std::shared_timed_mutex shared_;
	std::unordered_map<std::string, int> addresses_;
};
