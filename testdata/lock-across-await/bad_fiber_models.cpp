// Functions of libraries that suspend, known by the models; minimal stand-ins for their headers.
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

#include <pthread.h>

extern "C" {
int bthread_usleep(uint64_t microseconds);
int bthread_yield(void);
}

namespace boost::this_fiber
{
void yield() noexcept;
template <class Rep, class Period> void sleep_for(const std::chrono::duration<Rep, Period> &time);
} // namespace boost::this_fiber

namespace userver::engine
{
void SleepFor(const std::chrono::milliseconds &duration);
void Yield();
} // namespace userver::engine

using namespace std::chrono_literals;

struct quota {
	std::mutex lock;
	pthread_mutex_t raw = PTHREAD_MUTEX_INITIALIZER;
	std::map<std::string, int> left;
};

void
bad_bthread(quota &of)
{
	std::unique_lock<std::mutex> hold(of.lock); // expect: lock-across-await
	while (of.left.empty())
		bthread_usleep(1000); // expect-note: "suspen"
}

void
bad_bthread_pthread(quota &of)
{
	pthread_mutex_lock(&of.raw); // expect: lock-across-await
	bthread_yield();
	of.left.clear();
	pthread_mutex_unlock(&of.raw);
}

void
bad_boost_fiber(quota &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	boost::this_fiber::yield();
	of.left.clear();
}

void
bad_boost_fiber_sleep(quota &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	boost::this_fiber::sleep_for(10ms);
	of.left.clear();
}

void
bad_userver(quota &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	userver::engine::SleepFor(10ms);
	of.left.clear();
}

void
good_bthread(quota &of)
{
	{
		std::lock_guard hold(of.lock);
		of.left.clear();
	}
	bthread_usleep(1000);
	boost::this_fiber::yield();
	userver::engine::Yield();
}
