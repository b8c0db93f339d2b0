// POSIX: codes that are checked, read-write locks, spin locks, conditions, cleanup handlers.
// args: -std=c17 -D_GNU_SOURCE
// expect-none
#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <time.h>

struct pool {
	pthread_mutex_t mutex;
	pthread_rwlock_t table_lock;
	pthread_spinlock_t spin;
	pthread_cond_t ready;
	int free, waiting, closed;
	void **slots;
};

int good_checked(struct pool *pool)
{
	int rc = pthread_mutex_lock(&pool->mutex);

	if (rc != 0)
		return rc;
	pool->free++;
	rc = pthread_cond_signal(&pool->ready);
	if (rc != 0) {
		pthread_mutex_unlock(&pool->mutex);
		return rc;
	}
	return pthread_mutex_unlock(&pool->mutex);
}

int good_wait(struct pool *pool, const struct timespec *deadline)
{
	int rc = 0;

	if (pthread_mutex_lock(&pool->mutex))
		return -1;
	pool->waiting++;
	while (pool->free == 0 && rc == 0)
		rc = deadline ? pthread_cond_timedwait(&pool->ready, &pool->mutex, deadline)
			      : pthread_cond_wait(&pool->ready, &pool->mutex);
	pool->waiting--;
	if (rc == ETIMEDOUT) {
		pthread_mutex_unlock(&pool->mutex);
		return rc;
	}
	pool->free--;
	pthread_mutex_unlock(&pool->mutex);
	return 0;
}

// A reader that finds nothing becomes a writer.
void *good_upgrade(struct pool *pool, int slot)
{
	void *found;

	pthread_rwlock_rdlock(&pool->table_lock);
	found = pool->slots[slot];
	pthread_rwlock_unlock(&pool->table_lock);
	if (found)
		return found;
	pthread_rwlock_wrlock(&pool->table_lock);
	found = pool->slots[slot];
	if (!found)
		found = pool->slots[slot] = malloc(16);
	pthread_rwlock_unlock(&pool->table_lock);
	return found;
}

int good_read_or_write(struct pool *pool, bool write, int slot)
{
	int value = -1;

	if (write)
		pthread_rwlock_wrlock(&pool->table_lock);
	else
		pthread_rwlock_rdlock(&pool->table_lock);
	if (pool->slots[slot])
		value = slot;
	pthread_rwlock_unlock(&pool->table_lock);
	return value;
}

int good_spin(struct pool *pool)
{
	int tries = 0;

	while (pthread_spin_trylock(&pool->spin) == EBUSY)
		if (++tries > 1000)
			return -1;
	pool->free++;
	pthread_spin_unlock(&pool->spin);
	return tries;
}

static void unlock(void *mutex)
{
	pthread_mutex_unlock(mutex);
}

int good_cleanup(struct pool *pool)
{
	int free;

	pthread_mutex_lock(&pool->mutex);
	pthread_cleanup_push(unlock, &pool->mutex);
	while (pool->free == 0)
		pthread_cond_wait(&pool->ready, &pool->mutex);
	free = --pool->free;
	pthread_cleanup_pop(1);
	return free;
}

int good_timed(struct pool *pool, const struct timespec *deadline)
{
	int rc = pthread_mutex_timedlock(&pool->mutex, deadline);

	if (rc == ETIMEDOUT)
		return 0;
	if (rc)
		return -1;
	pool->closed = 1;
	pthread_mutex_unlock(&pool->mutex);
	return 1;
}
