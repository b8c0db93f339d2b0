// The callee that suspends gives its caller's lock back first, and takes it again.
// expect-none
#include <pthread.h>
#include <stdbool.h>

#include "sendsync.h"

SUSPENDS void fiber_park(void);

struct request {
	bool answered;
};

struct client {
	pthread_mutex_t lock;
	struct request *pending;
};

static void
client_enter(struct client *c)
{
	pthread_mutex_lock(&c->lock);
}

static void
client_leave(struct client *c)
{
	pthread_mutex_unlock(&c->lock);
}

// Called with the lock held; opens it while it waits, and gives it back held.
static void
wait_unlocked(struct client *c, const struct request *r)
{
	while (!r->answered) {
		client_leave(c);
		fiber_park();
		client_enter(c);
	}
}

void
good_waits_unlocked(struct client *c)
{
	client_enter(c);
	wait_unlocked(c, c->pending);
	client_leave(c);
}
