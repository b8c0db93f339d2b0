// peers 1: lock_guard, and an await that is a statement of its own.
#include <mutex>
#include <string>
#include <unordered_map>

#include "task.hpp"

using demo::sleep_for_ms;
using demo::task;

class rate_limiter
{
      public:
	task<bool> bad_admit(const std::string &client)
	{
		std::lock_guard<std::mutex> guard(mutex_); // expect: lock-across-await
		if (++used_[client] <= limit_)
			co_return true;
		co_await sleep_for_ms(100); // expect-note: "suspen"
		co_return false;
	}

      private:
	std::mutex mutex_;
	std::unordered_map<std::string, int> used_;
	int limit_ = 10;
};
