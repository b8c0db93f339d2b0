// SPAWNS in C: a pool of the project's own, by handle and for ever.
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

#include "sendsync.h"

struct worker;

struct range {
	int from, to;
	long sum;
};

SPAWNS struct worker *worker_start(TASK void (*run)(void *data), TASK_DATA void *data);
JOINS void worker_wait(struct worker *worker);
DETACHES void worker_forget(struct worker *worker);
SPAWNS_DETACHED void worker_post(TASK_DATA void *data, TASK void (*run)(void *data));
SPAWNS_SCOPED void worker_each(int count, TASK void (*run)(void *data), TASK_DATA void *data);

static void
add(void *data)
{
	struct range *range = data;

	for (int i = range->from; i < range->to; i++)
		range->sum += i;
}

void
bad_posted(int to)
{
	struct range range = {0, to, 0};

	worker_post(&range, add); // expect: borrow-escapes-task@14
}

void
bad_forgotten(int to)
{
	struct range range = {0, to, 0};
	struct worker *adder = worker_start(add, &range); // expect: borrow-escapes-task

	worker_forget(adder);
}

long
bad_not_on_every_path(int to, bool quick)
{
	struct range range = {0, to, 0};
	struct worker *adder = worker_start(add, &range); // expect: borrow-escapes-task

	if (quick)
		return -1;
	worker_wait(adder);
	return range.sum;
}

long
good_waited(int to)
{
	struct range range = {0, to, 0};
	struct worker *adder = worker_start(add, &range);

	worker_wait(adder);
	return range.sum;
}

long
good_scoped(int to)
{
	struct range range = {0, to, 0};

	worker_each(4, add, &range);
	return range.sum;
}
