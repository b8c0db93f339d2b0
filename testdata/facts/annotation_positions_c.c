// args: -std=c17 -I annotations
// The macros of sendsync.h in the places that C has.
#define SENDSYNC_NO_SHORT_NAMES
#include "sendsync.h"

typedef struct SENDSYNC_NOT_SEND_BECAUSE("one " "thread") widget widget;
struct widget {
	int handle;
};
typedef struct connection *connection SENDSYNC_NOT_SEND;
typedef struct SENDSYNC_SEND {
	connection of;
	SENDSYNC_NOT_SYNC connection cached[4];
	const connection other;
} pool;
enum SENDSYNC_SYNC colour { RED };
union SENDSYNC_SEND_UNCHECKED word {
	int number;
	void *pointer;
};
struct SENDSYNC_TASK_MUTEX turnstile {
	int waiting;
};
struct SENDSYNC_LOCK_GUARD held {
	struct turnstile *of;
	int hits SENDSYNC_GUARDED_BY(of);
};

SENDSYNC_SPAWNS int start(SENDSYNC_TASK void (*run)(void *), SENDSYNC_TASK_DATA void *data);
void finish(int task) SENDSYNC_JOINS;
SENDSYNC_BLOCKS int fetch(const char *url);

// A definition inherits from the declaration before it.
int
fetch(const char *url)
{
	return *url;
}

static connection shared SENDSYNC_SYNC;

int
use(struct widget *w, pool *p, enum colour c, union word u, struct held *h)
{
	finish(start(0, shared));
	return fetch("") + w->handle + (p->of != shared) + (int)c + u.number + h->hits;
}
