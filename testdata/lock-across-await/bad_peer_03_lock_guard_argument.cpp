// peers 3: the await is an argument of a call.
#include <mutex>
#include <string>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

class audit_log
{
      public:
	task<void> bad_record(std::string who)
	{
		std::lock_guard<std::mutex> guard(mutex_); // expect: lock-across-await
		append(who, co_await next_event());        // expect-note: "suspen"
	}

      private:
	void append(const std::string &who, int what)
	{
		lines_.push_back(who + ": " + std::to_string(what));
	}

	std::mutex mutex_;
	std::vector<std::string> lines_;
};
