// Generators that take a copy under the lock, and yield from the copy.
// expect-none
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "task.hpp"

using demo::generator;

class index
{
      public:
	generator<int> good_snapshot()
	{
		std::vector<int> copy;
		{
			std::lock_guard hold(lock_);
			for (const auto &[word, offset] : offsets_)
				copy.push_back(offset);
		}
		for (int offset : copy)
			co_yield offset;
	}

	generator<int> good_one_at_a_time()
	{
		std::string last;
		for (;;) {
			std::unique_lock hold(lock_);
			auto next = offsets_.upper_bound(last);
			if (next == offsets_.end())
				co_return;
			last = next->first;
			int offset = next->second;
			hold.unlock();
			co_yield offset;
		}
	}

      private:
	std::mutex lock_;
	std::map<std::string, int> offsets_;
};
