// A function marked SPAWNS that returns a pointer: when that is not null, there is a task to join.
#include <stddef.h>

#include "sendsync.h"

struct worker;

SPAWNS struct worker *worker_start(TASK void (*run)(void *), TASK_DATA void *data);
JOINS void worker_finish(struct worker *worker);
DETACHES void worker_abandon(struct worker *worker);

static void
count(void *data)
{
	++*(long *)data;
}

long
bad_abandoned(int patient)
{
	long total = 0;
	struct worker *worker = worker_start(count, &total); // expect: borrow-escapes-task

	if (!worker)
		return -1;
	if (!patient) {
		worker_abandon(worker); // expect-note: "it is detached here"
		return 0;
	}
	worker_finish(worker);
	return total;
}

long
bad_joined_when_null(void)
{
	long total = 0;
	struct worker *worker = worker_start(count, &total); // expect: borrow-escapes-task

	if (!worker)
		worker_finish(worker);
	return total;
}
