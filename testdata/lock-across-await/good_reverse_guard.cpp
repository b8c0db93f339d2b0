// Guards that give a lock back while they live, and the mutex that a guard names.
// expect-none
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct batch {
	std::mutex lock;
	std::vector<int> rows;
};

task<void>
good_mutex_of_the_guard(batch &of)
{
	std::unique_lock hold(of.lock);
	of.rows.clear();
	hold.mutex()->unlock();
	int row = co_await next_event();
	hold.mutex()->lock();
	of.rows.push_back(row);
}

class unlock_guard
{
      public:
	explicit unlock_guard(std::mutex &mutex) : mutex_(mutex)
	{
		mutex_.unlock();
	}
	~unlock_guard()
	{
		mutex_.lock();
	}
	unlock_guard(const unlock_guard &) = delete;
	unlock_guard &operator=(const unlock_guard &) = delete;

      private:
	std::mutex &mutex_;
};

task<void>
good_reverse_guard(batch &of)
{
	std::lock_guard hold(of.lock);
	of.rows.clear();
	int row = 0;
	{
		unlock_guard open(of.lock);
		row = co_await next_event();
	}
	of.rows.push_back(row);
}
