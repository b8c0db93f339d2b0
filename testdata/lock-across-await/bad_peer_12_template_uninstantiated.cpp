// peers 12: a template that nobody instantiates. A mutex that is not known to be a task's is a
// thread's.
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

template <class M>
task<void>
bad_collect(M &mutex, std::vector<int> &into)
{
	std::lock_guard<M> guard(mutex); // expect: lock-across-await
	into.push_back(co_await next_event());
}

template <class M> class bad_collector
{
      public:
	task<void> bad_collect()
	{
		std::unique_lock<M> lock(mutex_); // expect: lock-across-await
		values_.push_back(co_await next_event());
	}

      private:
	M mutex_;
	std::vector<int> values_;
};
