// args: -std=gnu17 -fblocks
// Contexts that live long enough: the call, the group or the queue waits; or they are copied.
// expect-none
#include <dispatch/dispatch.h>
#include <stdlib.h>

struct work {
	int rows[16];
	int sum;
};

struct waiting {
	dispatch_semaphore_t done;
	int sum;
};

void add_up(void *work);
void add_and_signal(void *waiting);
void add_row(void *work, size_t row);
void show(int sum);

int
good_scoped(dispatch_queue_t queue)
{
	struct work work = {.sum = 0};

	dispatch_sync_f(queue, &work, add_up);
	dispatch_apply_f(16, queue, &work, add_row);
	return work.sum;
}

int
good_group(dispatch_queue_t queue)
{
	dispatch_group_t group = dispatch_group_create();
	struct work work[2] = {{.sum = 0}, {.sum = 0}};

	dispatch_group_async_f(group, queue, &work[0], add_up);
	dispatch_group_async_f(group, queue, &work[1], add_up);
	dispatch_group_wait(group, DISPATCH_TIME_FOREVER);
	dispatch_release(group);
	return work[0].sum + work[1].sum;
}

/* A serial queue does one thing after the other. */
int
good_flushed(dispatch_queue_t queue)
{
	struct work work = {.sum = 0};

	dispatch_async_f(queue, &work, add_up);
	dispatch_sync(queue, ^{
	  });
	return work.sum;
}

int
good_semaphore(dispatch_queue_t queue)
{
	struct waiting waiting = {.done = dispatch_semaphore_create(0), .sum = 0};

	dispatch_async_f(queue, &waiting, add_and_signal);
	dispatch_semaphore_wait(waiting.done, DISPATCH_TIME_FOREVER);
	return waiting.sum;
}

void
good_block_copies(dispatch_queue_t queue)
{
	__block int sum = 0;
	int step = 2;

	dispatch_async(queue, ^{
	  sum += step;
	  show(sum);
	});
}

void
good_heap(dispatch_queue_t queue)
{
	struct work *work = calloc(1, sizeof *work);

	dispatch_async_f(queue, work, add_up);
}
