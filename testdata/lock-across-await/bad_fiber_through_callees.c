// The suspension is in a function that is called, some calls away; so is, at times, the lock.
#include <pthread.h>
#include <stdbool.h>

#include "sendsync.h"

SUSPENDS void fiber_park(void);

struct request {
	bool answered;
	struct request *next;
};

struct client {
	pthread_mutex_t lock;
	struct request *pending;
	int failures;
};

static void
wait_for(const struct request *r)
{
	while (!r->answered)
		fiber_park();
}

static int
finish(struct client *c, struct request *r)
{
	wait_for(r);
	c->pending = r->next;
	return 0;
}

// Each calls the other: neither is a reason to look for ever.
static void drain_odd(struct client *c, int left);

static void
drain_even(struct client *c, int left)
{
	if (left > 0)
		drain_odd(c, left - 1);
}

static void
drain_odd(struct client *c, int left)
{
	if (c->pending)
		fiber_park();
	drain_even(c, left - 1);
}

int
bad_one_call(struct client *c)
{
	pthread_mutex_lock(&c->lock); // expect: lock-across-await
	wait_for(c->pending);         // expect-note: "suspen"
	pthread_mutex_unlock(&c->lock);
	return 0;
}

int
bad_two_calls(struct client *c)
{
	pthread_mutex_lock(&c->lock);       // expect: lock-across-await
	int result = finish(c, c->pending); // expect-note: "suspen"
	pthread_mutex_unlock(&c->lock);
	return result;
}

void
bad_mutual_recursion(struct client *c)
{
	pthread_mutex_lock(&c->lock); // expect: lock-across-await
	drain_even(c, 10);
	pthread_mutex_unlock(&c->lock);
}

static void
client_enter(struct client *c)
{
	pthread_mutex_lock(&c->lock);
	c->failures = 0;
}

static void
client_leave(struct client *c)
{
	pthread_mutex_unlock(&c->lock);
}

// Zero when the lock is held.
static int
client_try_enter(struct client *c)
{
	if (pthread_mutex_trylock(&c->lock) != 0)
		return -1;
	if (!c->pending) {
		pthread_mutex_unlock(&c->lock);
		return -1;
	}
	return 0;
}

void
bad_lock_and_wait_elsewhere(struct client *c)
{
	client_enter(c);      // expect: lock-across-await
	wait_for(c->pending); // expect-note: "suspen"
	client_leave(c);
}

int
bad_entered_if_it_says_so(struct client *c)
{
	if (client_try_enter(c) != 0) // expect: lock-across-await
		return -1;
	wait_for(c->pending);
	client_leave(c);
	return 0;
}

int
good_not_entered(struct client *c)
{
	if (client_try_enter(c) != 0) {
		fiber_park();
		return -1;
	}
	struct request *first = c->pending;
	client_leave(c);
	wait_for(first);
	return 0;
}
