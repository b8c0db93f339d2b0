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

/* Every long name, without the help of a short one. */
SENDSYNC_BLOCKS enum signal next_signal(struct widget *widget);
SENDSYNC_OFFLOADS SENDSYNC_SUSPENDS SENDSYNC_MIGRATES int offload(void (*run)(void *));
SENDSYNC_SAME_THREAD int stay(void);
SENDSYNC_SPAWNS int start(SENDSYNC_TASK void (*run)(void *), SENDSYNC_TASK_DATA void *data);
SENDSYNC_SPAWNS_SCOPED void start_all(SENDSYNC_TASK void (*run)(void *));
SENDSYNC_SPAWNS_DETACHED void fire(SENDSYNC_TASK void (*run)(void *));
SENDSYNC_JOINS void finish(int task);
SENDSYNC_DETACHES void forget(int task);
SENDSYNC_ACQUIRES_LOCK void enter(void);
SENDSYNC_RELEASES_LOCK void leave(void);
struct SENDSYNC_LOCK_GUARD held;
struct SENDSYNC_TASK_GUARD turn;
struct SENDSYNC_TASK_MUTEX turnstile;
struct SENDSYNC_SEND SENDSYNC_NOT_SYNC stream;
struct SENDSYNC_NOT_SEND SENDSYNC_SYNC_UNCHECKED window;
union SENDSYNC_SEND_UNCHECKED SENDSYNC_SYNC word;
