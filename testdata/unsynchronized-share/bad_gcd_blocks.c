// args: -std=gnu17 -fblocks
// A __block variable is one variable for the block and the function around it.
#include <dispatch/dispatch.h>

int bad_block_variable(dispatch_queue_t queue, dispatch_group_t group)
{
	__block int total = 0;

	dispatch_group_async(group, queue, ^{ // expect: unsynchronized-share "'total'"
	  total += 1;
	});
	total += 2;
	dispatch_group_wait(group, DISPATCH_TIME_FOREVER);
	return total;
}

struct work {
	int rows;
	int sum;
};

static void add_up(void *context)
{
	struct work *work = context;

	for (int i = 0; i < work->rows; i++)
		work->sum += i;
}

int bad_context(dispatch_queue_t queue, dispatch_group_t group)
{
	struct work work = {.rows = 16, .sum = 0};
	int early;

	dispatch_group_async_f(group, queue, &work, add_up); // expect: unsynchronized-share "work.sum"
	early = work.sum;
	dispatch_group_wait(group, DISPATCH_TIME_FOREVER);
	return work.sum - early;
}

int bad_two_queues(dispatch_queue_t first, dispatch_queue_t second)
{
	__block int total = 0;

	dispatch_async(first, ^{ // expect: unsynchronized-share
	  total = 1;
	});
	return total;
}
