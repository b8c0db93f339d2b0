// Functions that say in their declaration what they do with a lock.
// expect-none
#include <pthread.h>
#include <stdbool.h>

#include "sendsync.h"

struct registry {
	pthread_mutex_t lock;
	int entries, busy;
};

ACQUIRES_LOCK void registry_enter(struct registry *r);
RELEASES_LOCK void registry_leave(struct registry *r);

// It is held on one way out and not on the other, and says so.
ACQUIRES_LOCK void good_enter_or_not(struct registry *r)
{
	pthread_mutex_lock(&r->lock);
	if (r->busy)
		return;
	pthread_mutex_unlock(&r->lock);
}

void good_use(struct registry *r)
{
	registry_enter(r);
	r->entries++;
	registry_leave(r);
}

int good_both_ways(struct registry *r)
{
	registry_enter(r);
	if (r->busy) {
		registry_leave(r);
		return -1;
	}
	r->entries++;
	registry_leave(r);
	return 0;
}

void good_begin(struct registry *r)
{
	registry_enter(r);
	r->busy = 1;
}

RELEASES_LOCK void good_end(struct registry *r)
{
	r->busy = 0;
	pthread_mutex_unlock(&r->lock);
}
