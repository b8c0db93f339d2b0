// POSIX locks in a coroutine, given back or never got.
// expect-none
#include <cerrno>
#include <vector>

#include <pthread.h>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct arena {
	pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	pthread_rwlock_t shared = PTHREAD_RWLOCK_INITIALIZER;
	std::vector<int> blocks;
};

task<int>
good_failed_lock(arena &of)
{
	if (pthread_mutex_lock(&of.lock) != 0)
		co_return co_await next_event();
	of.blocks.clear();
	pthread_mutex_unlock(&of.lock);
	co_return 0;
}

task<int>
good_failed_trylock(arena &of)
{
	if (pthread_mutex_trylock(&of.lock) == 0) {
		of.blocks.clear();
		pthread_mutex_unlock(&of.lock);
	} else {
		co_await sleep_for_ms(1);
	}
	while (pthread_mutex_trylock(&of.lock) == EBUSY)
		co_await sleep_for_ms(1);
	pthread_mutex_unlock(&of.lock);
	co_return 0;
}

task<void>
good_reader_then_writer(arena &of)
{
	pthread_rwlock_rdlock(&of.shared);
	int size = static_cast<int>(of.blocks.size());
	pthread_rwlock_unlock(&of.shared);
	co_await sleep_for_ms(size);
	pthread_rwlock_wrlock(&of.shared);
	of.blocks.clear();
	pthread_rwlock_unlock(&of.shared);
	co_await sleep_for_ms(size);
}
