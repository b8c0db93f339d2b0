/* Every macro of sendsync.h that C can use, in every place it may stand: must compile without a
 * warning. */
#include "sendsync.h"

struct SEND message {
	int kind;
	NOT_SEND void *window;
	NOT_SYNC int *cursor;
};

typedef struct NOT_SEND_BECAUSE("belongs to the GUI's thread") widget widget;
struct widget {
	int handle;
};

struct SEND NOT_SYNC stream {
	int fd;
};
union SEND_UNCHECKED SYNC_UNCHECKED word {
	int number;
	void *pointer;
};
enum SYNC colour { RED, GREEN };
typedef int *cursor NOT_SEND;
typedef NOT_SEND int *other_cursor;

typedef void (*callback)(void *) NOT_SEND;
typedef struct SEND {
	callback run;
	SEND callback several[2];
	SEND SYNC unsigned bit : 1;
} job;
/* An opaque handle. */
typedef struct session *session_handle NOT_SEND_BECAUSE("errno-like state: \"last error\"");
extern session_handle current NOT_SYNC;

struct TASK_MUTEX turnstile {
	int waiting;
};
struct LOCK_GUARD held {
	struct turnstile *of;
};
struct TASK_GUARD turn {
	struct turnstile *of;
};

struct counters {
	struct turnstile lock;
	int hits GUARDED_BY(lock);
	int misses GUARDED_BY(this->lock);
};

ACQUIRES_LOCK void enter(struct turnstile *turnstile);
void leave(struct turnstile *turnstile) RELEASES_LOCK;

SPAWNS int start(TASK void (*run)(void *), TASK_DATA void *data);
SPAWNS_SCOPED void run_all(void (*run)(void *) TASK, void *data TASK_DATA);
SPAWNS_DETACHED void fire(TASK void (*run)(void *), TASK_DATA void *data);
JOINS int wait_for(int handle);
DETACHES void forget(int handle);

SUSPENDS void yield_to_others(void);
BLOCKS int fetch(const char *url);
OFFLOADS void in_background(void (*run)(void *));
MIGRATES void hop(void);

/* A definition takes the macro in front. */
SAME_THREAD static int
answer(struct message *message)
{
	return message->kind;
}

int use(struct message *message);
int
use(struct message *message)
{
	SYNC static int calls;
	return answer(message) + calls++;
}
