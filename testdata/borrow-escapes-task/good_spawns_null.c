// A function marked SPAWNS that returns a pointer has started nothing when that is null.
// expect-none
#include <stddef.h>
#include <stdio.h>

#include "sendsync.h"

struct worker;

SPAWNS struct worker *worker_start(TASK void (*run)(void *), TASK_DATA void *data);
JOINS void worker_finish(struct worker *worker);

static void
count(void *data)
{
	++*(long *)data;
}

long
good_not_started(void)
{
	long total = 0;
	struct worker *worker = worker_start(count, &total);

	if (!worker)
		return -1;
	worker_finish(worker);
	return total;
}

long
good_compared(int twice)
{
	long total = 0;
	struct worker *worker = worker_start(count, &total);

	if (worker != NULL) {
		puts(twice ? "again" : "once");
		worker_finish(worker);
	}
	return total;
}
