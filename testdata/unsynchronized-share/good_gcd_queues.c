// args: -std=gnu17 -fblocks
// A queue that may be serial runs its blocks one after the other; a copy is the block's own.
// expect-none
#include <dispatch/dispatch.h>

int good_copy(dispatch_queue_t queue, dispatch_group_t group)
{
	int start = 3;
	__block int result = 0;

	dispatch_group_async(group, queue, ^{
	  result = start + 1;
	});
	start = 4;
	dispatch_group_wait(group, DISPATCH_TIME_FOREVER);
	return result + start;
}

int good_one_queue(dispatch_queue_t queue, dispatch_group_t group)
{
	__block int total = 0;

	dispatch_group_async(group, queue, ^{
	  total += 1;
	});
	dispatch_group_async(group, queue, ^{
	  total += 2;
	});
	dispatch_group_wait(group, DISPATCH_TIME_FOREVER);
	return total;
}

int good_sync(dispatch_queue_t queue)
{
	__block int total = 0;

	dispatch_sync(queue, ^{
	  total += 1;
	});
	return total + 1;
}

int good_semaphore(dispatch_queue_t queue)
{
	dispatch_semaphore_t done = dispatch_semaphore_create(0);
	__block int answer = 0;

	dispatch_async(queue, ^{
	  answer = 42;
	  dispatch_semaphore_signal(done);
	});
	dispatch_semaphore_wait(done, DISPATCH_TIME_FOREVER);
	return answer;
}
