// A guard class of the project's own, with nothing written on it: its constructor returns with the
// lock held, its destructor gives it back.
#include <mutex>
#include <vector>

#include <pthread.h>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct device {
	std::mutex lock;
	pthread_mutex_t raw = PTHREAD_MUTEX_INITIALIZER;
	std::vector<int> readings;
};

class device_lock
{
      public:
	explicit device_lock(device &of) : device_(of)
	{
		device_.lock.lock();
	}
	~device_lock()
	{
		device_.lock.unlock();
	}
	device_lock(const device_lock &) = delete;
	device_lock &operator=(const device_lock &) = delete;

      private:
	device &device_;
};

class raw_lock
{
      public:
	explicit raw_lock(pthread_mutex_t *mutex) : mutex_(mutex)
	{
		pthread_mutex_lock(mutex_);
	}
	~raw_lock()
	{
		pthread_mutex_unlock(mutex_);
	}
	raw_lock(const raw_lock &) = delete;
	raw_lock &operator=(const raw_lock &) = delete;

      private:
	pthread_mutex_t *mutex_;
};

template <class Mutex> class basic_lock
{
      public:
	explicit basic_lock(Mutex &mutex) : mutex_(mutex)
	{
		mutex_.lock();
	}
	~basic_lock()
	{
		mutex_.unlock();
	}
	basic_lock(const basic_lock &) = delete;
	basic_lock &operator=(const basic_lock &) = delete;

      private:
	Mutex &mutex_;
};

task<void>
bad_class(device &of)
{
	device_lock hold(of); // expect: lock-across-await
	of.readings.push_back(co_await next_event());
}

task<void>
bad_pthread(device &of)
{
	raw_lock hold(&of.raw); // expect: lock-across-await
	of.readings.push_back(co_await next_event());
}

task<void>
bad_template(device &of)
{
	basic_lock hold(of.lock); // expect: lock-across-await
	of.readings.push_back(co_await next_event());
}

task<void>
good_class(device &of)
{
	int value = co_await next_event();
	{
		device_lock hold(of);
		of.readings.push_back(value);
	}
	{
		raw_lock hold(&of.raw);
		of.readings.push_back(value);
	}
	{
		basic_lock hold(of.lock);
		of.readings.push_back(value);
	}
	co_await next_event();
}
