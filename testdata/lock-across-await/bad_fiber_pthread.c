// args: -std=c17 -D_GNU_SOURCE
// Stackful coroutines in plain C: POSIX locks held where a fiber gives its thread away.
#include <pthread.h>
#include <stddef.h>
#include <string.h>

#include "sendsync.h"

SUSPENDS void fiber_yield(void);
SUSPENDS long fiber_read(int fd, void *into, size_t size);

struct session {
	pthread_mutex_t lock;
	pthread_rwlock_t names_lock;
	pthread_spinlock_t spin;
	int fd;
	char line[256];
	long used;
};

static pthread_mutex_t table_lock = PTHREAD_MUTEX_INITIALIZER;
static struct session *table[64];

long
bad_read_line(struct session *s)
{
	pthread_mutex_lock(&s->lock);                          // expect: lock-across-await
	s->used = fiber_read(s->fd, s->line, sizeof(s->line)); // expect-note: "suspen"
	long used = s->used;
	pthread_mutex_unlock(&s->lock);
	return used;
}

void
bad_two_suspensions(struct session *s)
{
	pthread_mutex_lock(&table_lock); // expect: lock-across-await
	fiber_yield();                   // expect-note: "suspen"
	table[0] = s;
	fiber_yield(); // expect-note: "suspen"
	pthread_mutex_unlock(&table_lock);
}

int
bad_early_return(struct session *s)
{
	if (pthread_mutex_lock(&s->lock) != 0) // expect: lock-across-await
		return -1;
	if (s->used == 0) {
		pthread_mutex_unlock(&s->lock);
		return 0;
	}
	fiber_yield();
	pthread_mutex_unlock(&s->lock);
	return 1;
}

void
bad_reader(struct session *s)
{
	pthread_rwlock_rdlock(&s->names_lock); // expect: lock-across-await
	fiber_yield();
	pthread_rwlock_unlock(&s->names_lock);
}

void
bad_writer(struct session *s)
{
	pthread_rwlock_wrlock(&s->names_lock); // expect: lock-across-await
	memset(s->line, 0, sizeof(s->line));
	fiber_yield();
	pthread_rwlock_unlock(&s->names_lock);
}

void
bad_spin(struct session *s)
{
	pthread_spin_lock(&s->spin); // expect: lock-across-await
	fiber_yield();
	pthread_spin_unlock(&s->spin);
}

int
bad_trylock(struct session *s)
{
	if (pthread_mutex_trylock(&s->lock) == 0) { // expect: lock-across-await
		fiber_yield();
		pthread_mutex_unlock(&s->lock);
		return 1;
	}
	return 0;
}

void
bad_loop(struct session *s, int rounds)
{
	pthread_mutex_lock(&s->lock); // expect: lock-across-await
	for (int i = 0; i < rounds; i++) {
		if (s->line[i] == '\n')
			break;
		pthread_mutex_unlock(&s->lock);
		fiber_yield();
		pthread_mutex_lock(&s->lock);
	}
	s->used = 0;
	fiber_yield(); // expect-note: "suspen"
	pthread_mutex_unlock(&s->lock);
}

int
bad_goto(struct session *s)
{
	int result = -1;
	pthread_mutex_lock(&s->lock); // expect: lock-across-await
	if (s->fd < 0)
		goto out;
	fiber_yield();
	result = 0;
out:
	pthread_mutex_unlock(&s->lock);
	return result;
}

// What the condition, the argument, the operand of a comma does counts as well.
long
bad_positions(struct session *s, int fd)
{
	pthread_mutex_lock(&s->lock); // expect: lock-across-await
	while (fiber_read(fd, s->line, 1) > 0)
		s->used++;
	long used = (fiber_yield(), s->used);
	pthread_mutex_unlock(&s->lock);
	return used;
}
