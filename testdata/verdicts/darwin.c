// What the model of darwin says of its types, and what structure makes of it.
#include <os/lock.h>

struct uses {
	os_unfair_lock v0;
	os_unfair_lock_t v1;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct os_unfair_lock_s: send yes, sync yes
// verdict: struct os_unfair_lock_s *: send yes, sync yes
