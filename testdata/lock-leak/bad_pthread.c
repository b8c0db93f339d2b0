// POSIX: read-write locks, spin locks, robust and checked ones, forgotten on one way.
// args: -std=c17 -D_GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct table {
	pthread_mutex_t mutex;
	pthread_rwlock_t lock;
	pthread_spinlock_t spin;
	pthread_cond_t filled;
	char *names[32];
	int count, closed;
};

int bad_checked(struct table *table, const char *name)
{
	int rc = pthread_mutex_lock(&table->mutex); // expect: lock-leak

	if (rc)
		return rc;
	if (table->count == 32)
		return -ENOSPC; // expect-note: "leaves it locked"
	table->names[table->count] = strdup(name);
	if (!table->names[table->count])
		return -ENOMEM;
	table->count++;
	return pthread_mutex_unlock(&table->mutex);
}

void bad_reader(struct table *table, char *out, size_t size)
{
	pthread_rwlock_rdlock(&table->lock); // expect: lock-leak
	if (table->count == 0)
		return;
	strncpy(out, table->names[0], size);
	pthread_rwlock_unlock(&table->lock);
}

char *bad_writer(struct table *table, int at)
{
	char *name;

	pthread_rwlock_wrlock(&table->lock); // expect: lock-leak
	if (at < 0 || at >= table->count)
		return NULL; // expect-note: "leaves it locked"
	name = table->names[at];
	table->names[at] = NULL;
	pthread_rwlock_unlock(&table->lock);
	return name;
}

void bad_spin(struct table *table)
{
	pthread_spin_lock(&table->spin); // expect: lock-leak
	while (table->count > 0) {
		if (!table->names[table->count - 1])
			return;
		table->count--;
	}
	pthread_spin_unlock(&table->spin);
}

int bad_wait(struct table *table, const struct timespec *deadline)
{
	pthread_mutex_lock(&table->mutex); // expect: lock-leak
	while (table->count == 0) {
		int rc = pthread_cond_timedwait(&table->filled, &table->mutex, deadline);

		if (rc == ETIMEDOUT)
			return -1; // expect-note: "leaves it locked"
	}
	table->count--;
	pthread_mutex_unlock(&table->mutex);
	return 0;
}

// The error label that lost its unlock.
int bad_goto(struct table *table, const char *name)
{
	char *copy = NULL;

	pthread_mutex_lock(&table->mutex); // expect: lock-leak
	if (table->closed)
		goto failed;
	copy = strdup(name);
	if (!copy)
		goto failed;
	table->names[table->count++] = copy;
	pthread_mutex_unlock(&table->mutex);
	return 0;
failed:
	free(copy);
	return -1; // expect-note: "leaves it locked"
}

// The code of what failed below goes up, and leaves the lock behind.
int bad_code(struct table *table, int (*save)(struct table *))
{
	int rc;

	pthread_mutex_lock(&table->mutex); // expect: lock-leak
	rc = save(table);
	if (rc < 0)
		return rc; // expect-note: "leaves it locked"
	table->closed = 1;
	pthread_mutex_unlock(&table->mutex);
	return 0;
}

char *bad_nothing(struct table *table, char *(*load)(struct table *))
{
	pthread_mutex_lock(&table->mutex); // expect: lock-leak
	char *name = load(table);
	if (!name)
		return name; // expect-note: "leaves it locked"
	table->names[0] = name;
	pthread_mutex_unlock(&table->mutex);
	return name;
}

int bad_minus_one(struct table *table, int (*save)(struct table *, int))
{
	int rc = 0;

	pthread_mutex_lock(&table->mutex); // expect: lock-leak
	for (int i = 0; i < table->count; i++) {
		rc = save(table, i);
		if (rc == -1)
			return rc;
	}
	pthread_mutex_unlock(&table->mutex);
	return rc;
}

struct pair {
	pthread_mutex_t in, out;
	struct pair *next;
	int bytes;
};

// The error way unlocks the other one.
int bad_wrong_one(struct pair *pair, int (*flush)(struct pair *))
{
	pthread_mutex_lock(&pair->in); // expect: lock-leak
	if (flush(pair) < 0) {
		pthread_mutex_unlock(&pair->out);
		return -1; // expect-note: "leaves it locked"
	}
	pair->bytes = 0;
	pthread_mutex_unlock(&pair->in);
	return 0;
}

// Which pair it is that stays locked has no name any more.
void bad_continue(struct pair *pair)
{
	for (; pair; pair = pair->next) {
		pthread_mutex_lock(&pair->in); // todo: lock-leak
		if (!pair->bytes)
			continue;
		pair->bytes = 0;
		pthread_mutex_unlock(&pair->in);
	}
}

void bad_break(struct pair *pair)
{
	for (; pair; pair = pair->next) {
		pthread_mutex_lock(&pair->in); // expect: lock-leak
		if (pair->bytes < 0) // expect-note: "leaves it locked"
			break;
		pair->bytes = 0;
		pthread_mutex_unlock(&pair->in);
	}
}
