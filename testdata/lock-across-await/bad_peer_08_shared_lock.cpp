// peers 8: shared_lock.
#include <map>
#include <shared_mutex>
#include <string>

#include "task.hpp"

using demo::sleep_for_ms;
using demo::task;

class feature_flags
{
      public:
	task<bool> bad_enabled(const std::string &name) const
	{
		std::shared_lock<std::shared_mutex> lock(mutex_); // expect: lock-across-await
		co_await sleep_for_ms(1);                         // expect-note: "suspen"
		auto found = flags_.find(name);
		co_return found != flags_.end() && found->second;
	}

      private:
	mutable std::shared_mutex mutex_;
	std::map<std::string, bool> flags_;
};
