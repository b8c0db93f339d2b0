// Locks of the C libraries, held while the coroutine lets others run.
// args: -std=gnu17
#define _GNU_SOURCE
#include <minicoro.h>
#include <omp.h>
#include <pthread.h>
#include <stdio.h>
#include <threads.h>
#include <time.h>

static omp_lock_t table_lock;
static omp_nest_lock_t nested_lock;
static mtx_t queue_lock;
static pthread_rwlock_t config_lock = PTHREAD_RWLOCK_INITIALIZER;
static int rows, depth;

void
bad_openmp(mco_coro *self)
{
	omp_set_lock(&table_lock); // expect: lock-across-await
	rows++;
	mco_yield(self);
	omp_unset_lock(&table_lock);
}

void
bad_openmp_nested(mco_coro *self)
{
	if (!omp_test_nest_lock(&nested_lock)) // expect: lock-across-await
		return;
	depth++;
	mco_yield(self);
	omp_unset_nest_lock(&nested_lock);
}

void
bad_stream(mco_coro *self, FILE *log)
{
	flockfile(log); // expect: lock-across-await
	putc_unlocked('{', log);
	mco_yield(self);
	putc_unlocked('}', log);
	funlockfile(log);
}

void
bad_timed(mco_coro *self, const struct timespec *until)
{
	if (mtx_timedlock(&queue_lock, until) != thrd_success) // expect: lock-across-await
		return;
	rows--;
	mco_yield(self);
	mtx_unlock(&queue_lock);
}

void
bad_clock(mco_coro *self, const struct timespec *until)
{
	pthread_rwlock_t *lock = &config_lock;
	if (pthread_rwlock_clockrdlock(lock, CLOCK_MONOTONIC, until)) // expect: lock-across-await
		return;
	mco_yield(self);
	pthread_rwlock_unlock(&config_lock);
}

void
good_released(mco_coro *self, FILE *log)
{
	omp_set_lock(&table_lock);
	rows++;
	omp_unset_lock(&table_lock);
	flockfile(log);
	putc_unlocked('\n', log);
	funlockfile(log);
	mco_yield(self);
}
