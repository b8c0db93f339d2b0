// args: -std=gnu17
// Guards of C: a variable whose cleanup function unlocks.
#include <pthread.h>

#include "sendsync.h"

SUSPENDS void fiber_yield(void);

static inline pthread_mutex_t *
scoped_lock(pthread_mutex_t *mutex)
{
	pthread_mutex_lock(mutex);
	return mutex;
}

static inline void
scoped_unlock(pthread_mutex_t **mutex)
{
	pthread_mutex_unlock(*mutex);
}

#define HOLD(mutex)                                                                                \
	__attribute__((cleanup(scoped_unlock), unused)) pthread_mutex_t *held_ = scoped_lock(mutex)

struct pool {
	pthread_mutex_t lock;
	int free, total;
};

int
bad_held_to_the_end(struct pool *p)
{
	HOLD(&p->lock); // expect: lock-across-await
	while (p->free == 0)
		fiber_yield(); // expect-note: "suspen"
	return --p->free;
}

// A statement expression is a scope as well.
int
bad_statement_expression(struct pool *p)
{
	int taken = ({
		HOLD(&p->lock); // expect: lock-across-await
		fiber_yield();  // expect-note: "suspen"
		--p->free;
	});
	return taken;
}

int
good_scope_ended(struct pool *p)
{
	int total;
	{
		HOLD(&p->lock);
		total = p->total;
	}
	fiber_yield();
	return total;
}
