// args: -std=gnu17 -fblocks
// What the model of dispatch says of its types, and what structure makes of it.
#include <dispatch/dispatch.h>

struct uses {
	dispatch_queue_t v0;
	dispatch_group_t v1;
	dispatch_semaphore_t v2;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct dispatch_queue_s *: send yes, sync yes
// verdict: struct dispatch_group_s *: send yes, sync yes
// verdict: struct dispatch_semaphore_s *: send yes, sync yes
