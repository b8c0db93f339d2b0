// peers 17: the other POSIX locks of the same row: spinning.
#include <pthread.h>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct sequence {
	pthread_spinlock_t lock;
	long last = 0;
};

task<long>
bad_next(sequence &of)
{
	pthread_spin_lock(&of.lock);      // expect: lock-across-await
	of.last += co_await next_event(); // expect-note: "suspen"
	long value = of.last;
	pthread_spin_unlock(&of.lock);
	co_return value;
}
