// options: --strictness complete --rules blocking-in-async
// At `complete` locks count, and descriptors of which nothing is known.
#include <mutex>
#include <sys/socket.h>
#include <unistd.h>

#include "task.hpp"

class counter
{
      public:
	demo::task<void> bad_guard()
	{
		int n = co_await demo::next_event();
		std::lock_guard hold(mutex_); // expect: blocking-in-async
		count_ += n;
	}

	demo::task<void> bad_by_hand()
	{
		int n = co_await demo::next_event();
		mutex_.lock(); // expect: blocking-in-async
		count_ += n;
		mutex_.unlock();
	}

	demo::task<void> good_tries()
	{
		co_await demo::next_event();
		std::unique_lock hold(mutex_, std::try_to_lock);
		if (hold)
			count_++;
	}

	demo::task<void> good_of_tasks()
	{
		auto hold = co_await tasks_.scoped_lock();
		count_++;
	}

      private:
	std::mutex mutex_;
	demo::async_mutex tasks_;
	int count_ = 0;
};

demo::task<bool>
bad_given(int fd)
{
	char byte;
	co_await demo::next_event();
	co_return ::read(fd, &byte, 1) == 1; // expect: blocking-in-async
}

demo::task<bool>
good_by_flag(int fd)
{
	char byte;
	co_await demo::next_event();
	co_return ::recv(fd, &byte, 1, MSG_DONTWAIT) == 1;
}
