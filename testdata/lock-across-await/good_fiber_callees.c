// Callees that lock, unlock and suspend, in an order that is right.
// expect-none
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

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
client_enter(struct client *c)
{
	pthread_mutex_lock(&c->lock);
}

static void
client_leave(struct client *c)
{
	pthread_mutex_unlock(&c->lock);
}

// Takes the lock only to look.
static bool
answered(struct client *c, const struct request *r)
{
	client_enter(c);
	bool done = r->answered;
	client_leave(c);
	return done;
}

// Never called with a suspension in it: its function pointer is only kept.
typedef void (*callback)(void);
static callback on_idle;

void
good_pair(struct client *c)
{
	client_enter(c);
	c->failures = 0;
	client_leave(c);
	fiber_park();
}

void
good_poll(struct client *c)
{
	struct request *first = c->pending;
	while (!answered(c, first))
		fiber_park();
}

void
good_name_only(struct client *c)
{
	client_enter(c);
	on_idle = fiber_park;
	client_leave(c);
}

void
good_two_clients(struct client *from, struct client *to)
{
	client_enter(from);
	struct request *first = from->pending;
	from->pending = NULL;
	client_leave(from);
	fiber_park();
	client_enter(to);
	to->pending = first;
	client_leave(to);
	fiber_park();
}
