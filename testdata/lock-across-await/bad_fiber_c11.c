// The locks of C11.
#include <threads.h>
#include <time.h>

#include "sendsync.h"

SUSPENDS void fiber_yield(void);

struct counter {
	mtx_t lock;
	long value;
};

void
bad_lock(struct counter *c)
{
	mtx_lock(&c->lock); // expect: lock-across-await
	long value = c->value;
	fiber_yield(); // expect-note: "suspen"
	c->value = value + 1;
	mtx_unlock(&c->lock);
}

int
bad_checked(struct counter *c)
{
	if (mtx_lock(&c->lock) != thrd_success) // expect: lock-across-await
		return -1;
	fiber_yield();
	c->value++;
	mtx_unlock(&c->lock);
	return 0;
}

int
bad_trylock(struct counter *c)
{
	if (mtx_trylock(&c->lock) == thrd_success) { // expect: lock-across-await
		fiber_yield();
		c->value++;
		mtx_unlock(&c->lock);
		return 1;
	}
	return 0;
}

int
bad_timedlock(struct counter *c, const struct timespec *until)
{
	if (mtx_timedlock(&c->lock, until) != thrd_success) // expect: lock-across-await
		return -1;
	fiber_yield();
	mtx_unlock(&c->lock);
	return 0;
}

int
good_trylock(struct counter *c)
{
	while (mtx_trylock(&c->lock) != thrd_success)
		fiber_yield();
	c->value++;
	mtx_unlock(&c->lock);
	fiber_yield();
	return 0;
}
