// expect-none
// Short critical sections are fine at `targeted`.
#include <map>
#include <mutex>
#include <pthread.h>
#include <shared_mutex>
#include <string>

#include "task.hpp"

class registry
{
      public:
	demo::task<void> good_add()
	{
		int id = co_await demo::next_event();
		std::scoped_lock hold(mutex_);
		names_[id] = "new";
	}

	demo::task<std::size_t> good_count()
	{
		co_await demo::next_event();
		std::size_t count;
		pthread_mutex_lock(&raw_);
		count = names_.size();
		pthread_mutex_unlock(&raw_);
		co_return count;
	}

      private:
	std::mutex mutex_;
	pthread_mutex_t raw_ = PTHREAD_MUTEX_INITIALIZER;
	std::map<int, std::string> names_;
};
