// args: -std=c17 -D_GNU_SOURCE
// Stackful coroutines in plain C that give the lock back before they suspend.
// expect-none
#include <errno.h>
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>

#include "sendsync.h"

SUSPENDS void fiber_yield(void);
SUSPENDS long fiber_read(int fd, void *into, size_t size);

struct session {
	pthread_mutex_t lock;
	pthread_rwlock_t names_lock;
	int fd;
	char line[256];
	long used;
	struct session *next;
};

static pthread_mutex_t table_lock = PTHREAD_MUTEX_INITIALIZER;
static struct session *table;

long
good_read_first(struct session *s)
{
	char line[256];
	long used = fiber_read(s->fd, line, sizeof(line));
	pthread_mutex_lock(&s->lock);
	s->used = used;
	pthread_mutex_unlock(&s->lock);
	fiber_yield();
	return used;
}

int
good_every_way_out(struct session *s)
{
	int result = -1;
	char *copy = malloc(sizeof(s->line));
	if (!copy)
		return -1;
	pthread_mutex_lock(&s->lock);
	if (s->fd < 0)
		goto out;
	if (s->used == 0) {
		pthread_mutex_unlock(&s->lock);
		free(copy);
		fiber_yield();
		return 0;
	}
	result = 1;
out:
	pthread_mutex_unlock(&s->lock);
	free(copy);
	fiber_yield();
	return result;
}

void
good_loop(struct session *s)
{
	pthread_mutex_lock(&s->lock);
	while (s->used == 0) {
		pthread_mutex_unlock(&s->lock);
		fiber_yield();
		pthread_mutex_lock(&s->lock);
	}
	s->used = 0;
	pthread_mutex_unlock(&s->lock);
}

int
good_trylock(struct session *s)
{
	while (pthread_mutex_trylock(&s->lock) != 0)
		fiber_yield();
	s->used = 0;
	pthread_mutex_unlock(&s->lock);
	if (pthread_mutex_trylock(&table_lock) == EBUSY) {
		fiber_yield();
		return -1;
	}
	pthread_mutex_unlock(&table_lock);
	return 0;
}

int
good_failed(struct session *s)
{
	if (pthread_rwlock_rdlock(&s->names_lock) != 0) {
		fiber_yield();
		return -1;
	}
	long used = s->used;
	pthread_rwlock_unlock(&s->names_lock);
	fiber_yield();
	return used > 0;
}

// Each session's lock by itself, in a list.
void
good_list(void)
{
	for (struct session *s = table; s; s = s->next) {
		pthread_mutex_lock(&s->lock);
		s->used = 0;
		pthread_mutex_unlock(&s->lock);
		fiber_yield();
	}
}

int
good_switch(struct session *s, int kind)
{
	pthread_mutex_lock(&s->lock);
	switch (kind) {
	case 0:
		s->used = 0;
		break;
	case 1:
		pthread_mutex_unlock(&s->lock);
		fiber_yield();
		return 1;
	default:
		abort();
	}
	pthread_mutex_unlock(&s->lock);
	return 0;
}
