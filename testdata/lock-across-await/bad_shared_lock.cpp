// Readers hold a lock as well.
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

class route_table
{
      public:
	task<int> bad_reader(const std::string &prefix) const
	{
		std::shared_lock reading(lock_); // expect: lock-across-await
		auto found = routes_.find(prefix);
		if (found == routes_.end())
			co_return -1;
		co_await sleep_for_ms(found->second);
		co_return found->second;
	}

	// Reading ends before the wait, writing does not.
	task<int> bad_upgrade(const std::string &prefix)
	{
		{
			std::shared_lock reading(lock_);
			if (auto found = routes_.find(prefix); found != routes_.end())
				co_return found->second;
		}
		std::unique_lock writing(lock_); // expect: lock-across-await
		co_return routes_[prefix] = co_await next_event();
	}

	task<int> good_upgrade(const std::string &prefix)
	{
		{
			std::shared_lock reading(lock_);
			if (auto found = routes_.find(prefix); found != routes_.end())
				co_return found->second;
		}
		int hop = co_await next_event();
		std::unique_lock writing(lock_);
		co_return routes_[prefix] = hop;
	}

      private:
	mutable std::shared_mutex lock_;
	std::map<std::string, int> routes_;
};
