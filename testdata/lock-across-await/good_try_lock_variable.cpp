// The result of try_lock() is kept in a variable, and the variable decides.
// expect-none
#include <mutex>
#include <vector>

#include <pthread.h>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct gauge {
	std::mutex lock;
	pthread_mutex_t raw = PTHREAD_MUTEX_INITIALIZER;
	std::vector<int> values;
};

task<void>
good_bool(gauge &of)
{
	const bool locked = of.lock.try_lock();
	if (!locked) {
		co_await sleep_for_ms(1);
		co_return;
	}
	of.values.clear();
	of.lock.unlock();
}

task<int>
good_error_code(gauge &of)
{
	int error = pthread_mutex_trylock(&of.raw);
	if (error != 0)
		co_return co_await next_event();
	of.values.clear();
	pthread_mutex_unlock(&of.raw);
	co_return 0;
}

task<void>
good_in_condition(gauge &of)
{
	if (bool locked = of.lock.try_lock(); locked) {
		of.values.clear();
		of.lock.unlock();
	} else {
		co_await sleep_for_ms(1);
	}
}
