// peers 5: `co_return co_await`.
#include <map>
#include <mutex>

#include "task.hpp"

using demo::next_event;
using demo::task;

class stock
{
      public:
	task<int> bad_count(int article)
	{
		std::lock_guard<std::mutex> guard(mutex_); // expect: lock-across-await
		if (auto found = pieces_.find(article); found != pieces_.end())
			co_return found->second;
		co_return co_await next_event(); // expect-note: "suspen"
	}

      private:
	std::mutex mutex_;
	std::map<int, int> pieces_;
};
