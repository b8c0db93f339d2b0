// A payload that reaches what does not travel through its fields: nested, pointed to, in a union,
// in an array.
#include <pthread.h>
#include <stdlib.h>

#include "sendsync.h"

struct NOT_SEND event_loop { // expect-note: "NOT_SEND"
	int epoll;
	int timers;
};

struct connection {
	int fd;
	struct event_loop *loop; // expect-note: "loop"
};

struct request {
	struct connection peer; // expect-note: "peer"
	char path[128];
};

struct job {
	struct job *next;
	struct request *request; // expect-note: "request"
	int retries;
};

struct timer {
	int milliseconds;
	union {
		int id;
		struct event_loop *owner; // expect-note: "owner"
	} of;
};

struct batch {
	int count;
	struct connection peers[8]; // expect-note: "peers"
};

static void *run_job(void *job);
static void *run_timer(void *timer);
static void *run_batch(void *batch);

int
bad_three_levels(struct job *job)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, run_job, job) != 0) // expect: non-send-capture
		return -1;
	return pthread_join(thread, NULL);
}

int
bad_union(int milliseconds)
{
	struct timer timer = {.milliseconds = milliseconds};
	pthread_t thread;

	if (pthread_create(&thread, NULL, run_timer, &timer)) // expect: non-send-capture
		return -1;
	pthread_join(thread, NULL);
	return timer.of.id;
}

int
bad_array_of_structs(struct batch *batch)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, run_batch, batch) != 0) // expect: non-send-capture
		return -1;
	return pthread_join(thread, NULL);
}

static void *
run_job(void *job)
{
	return ((struct job *)job)->request ? job : NULL;
}

static void *
run_timer(void *timer)
{
	((struct timer *)timer)->of.id = 1;
	return NULL;
}

static void *
run_batch(void *batch)
{
	return ((struct batch *)batch)->count ? batch : NULL;
}
