// peers 7: unique_lock, never unlocked.
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

class histogram
{
      public:
	task<void> bad_add()
	{
		std::unique_lock<std::mutex> lock(mutex_); // expect: lock-across-await
		if (buckets_.empty())
			buckets_.resize(16);
		int sample = co_await next_event(); // expect-note: "suspen"
		++buckets_[static_cast<std::size_t>(sample) % buckets_.size()];
	}

      private:
	std::mutex mutex_;
	std::vector<int> buckets_;
};
