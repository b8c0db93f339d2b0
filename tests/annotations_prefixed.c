/* With SENDSYNC_NO_SHORT_NAMES the short names are the program's own; the long ones are there. */
#define SENDSYNC_NO_SHORT_NAMES
#include "sendsync.h"

enum signal {
	SEND,
	NOT_SEND,
	NOT_SEND_BECAUSE,
	SYNC,
	NOT_SYNC,
	SEND_IF,
	SYNC_IF,
	SEND_UNCHECKED,
	SYNC_UNCHECKED,
	LOCK_GUARD,
	TASK_GUARD,
	TASK_MUTEX,
	ACQUIRES_LOCK,
	RELEASES_LOCK,
	GUARDED_BY,
	SPAWNS,
	SPAWNS_SCOPED,
	SPAWNS_DETACHED,
	TASK,
	TASK_DATA,
	JOINS,
	DETACHES,
	SUSPENDS,
	BLOCKS,
	OFFLOADS,
	MIGRATES,
	SAME_THREAD
};

struct SENDSYNC_NOT_SEND_BECAUSE("one thread") SENDSYNC_SYNC widget {
	int lock;
	int hits SENDSYNC_GUARDED_BY(lock);
};

SENDSYNC_BLOCKS enum signal next_signal(struct widget *widget);
SENDSYNC_SPAWNS int start(SENDSYNC_TASK void (*run)(void *), SENDSYNC_TASK_DATA void *data);
