// POSIX locks in a C++ coroutine.
#include <vector>

#include <pthread.h>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct arena {
	pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	pthread_rwlock_t shared = PTHREAD_RWLOCK_INITIALIZER;
	pthread_spinlock_t spin;
	std::vector<int> blocks;
};

task<void>
bad_mutex(arena &of)
{
	pthread_mutex_lock(&of.lock); // expect: lock-across-await
	of.blocks.push_back(co_await next_event());
	pthread_mutex_unlock(&of.lock);
}

task<int>
bad_checked(arena &of)
{
	if (pthread_mutex_lock(&of.lock) != 0) // expect: lock-across-await
		co_return -1;
	int block = co_await next_event(); // expect-note: "suspen"
	of.blocks.push_back(block);
	pthread_mutex_unlock(&of.lock);
	co_return block;
}

task<void>
bad_trylock(arena &of)
{
	if (pthread_mutex_trylock(&of.lock) == 0) { // expect: lock-across-await
		of.blocks.push_back(co_await next_event());
		pthread_mutex_unlock(&of.lock);
	}
}

task<void>
bad_trylock_negated(arena &of)
{
	if (!pthread_mutex_trylock(&of.lock)) { // expect: lock-across-await
		of.blocks.push_back(co_await next_event());
		pthread_mutex_unlock(&of.lock);
	}
}

task<void>
bad_reader(arena &of)
{
	pthread_rwlock_rdlock(&of.shared); // expect: lock-across-await
	co_await sleep_for_ms(static_cast<int>(of.blocks.size()));
	pthread_rwlock_unlock(&of.shared);
}

task<void>
bad_writer(arena &of)
{
	pthread_rwlock_wrlock(&of.shared); // expect: lock-across-await
	of.blocks.push_back(co_await next_event());
	pthread_rwlock_unlock(&of.shared);
}

task<void>
bad_spin(arena &of)
{
	pthread_spin_lock(&of.spin); // expect: lock-across-await
	of.blocks.push_back(co_await next_event());
	pthread_spin_unlock(&of.spin);
}

task<void>
good_mutex(arena &of)
{
	int block = co_await next_event();
	pthread_mutex_lock(&of.lock);
	of.blocks.push_back(block);
	pthread_mutex_unlock(&of.lock);
	co_await sleep_for_ms(1);
}
