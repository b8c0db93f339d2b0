// args: -std=gnu17 -fblocks
// Contexts on the stack that queues outlive.
#include <dispatch/dispatch.h>
#include <stdlib.h>

struct work {
	int rows[16];
	int sum;
};

void add_up(void *work);
void add_row(void *work, size_t row);

void
bad_async_function(dispatch_queue_t queue)
{
	struct work work = {.sum = 0};

	dispatch_async_f(queue, &work, add_up); // expect: borrow-escapes-task@26 "work"
}

void
bad_group_not_waited(dispatch_group_t group, dispatch_queue_t queue, int wait)
{
	struct work work = {.sum = 0};

	dispatch_group_async_f(group, queue, &work, add_up); // expect: borrow-escapes-task
	if (wait)
		dispatch_group_wait(group, DISPATCH_TIME_FOREVER);
}

void
bad_pointer_in_a_block(dispatch_queue_t queue)
{
	struct work work = {.sum = 0};
	struct work *pointer = &work;

	dispatch_async(queue, ^{ // expect: borrow-escapes-task
	  add_up(pointer);
	});
}

void
bad_later(dispatch_queue_t queue)
{
	struct work work = {.sum = 0};

	dispatch_after_f(dispatch_time(DISPATCH_TIME_NOW, 1000), queue, &work, add_up); // expect: borrow-escapes-task
}
