// args: -std=gnu17 -fblocks
/* GCD: a block copies what it captures, but a __block variable is shared by all of them. */
#include "sendsync.h"

typedef void (^block)(void);
typedef struct queue *queue_t;
SPAWNS_DETACHED void post(queue_t to, TASK block work);
SPAWNS_SCOPED void apply(unsigned long times, queue_t on, TASK void (^each)(unsigned long));

struct NOT_SYNC decoder { // expect-note: "NOT_SYNC"
	int state;
};

void
bad_shared(queue_t pool)
{
	__block struct decoder frames = {0};
	apply(4, pool, ^(unsigned long at) { // expect: non-sync-share
	  (void)at;
	  (void)frames.state;
	});
}

void
good_copied(queue_t pool, struct decoder frames)
{
	post(pool, ^{
	  (void)frames.state;
	});
}
