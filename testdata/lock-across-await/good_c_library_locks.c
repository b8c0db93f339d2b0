// expect-none
// args: -std=gnu17
// Given back first, not taken, or a signal rather than a lock.
#define _GNU_SOURCE
#include <minicoro.h>
#include <omp.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <threads.h>
#include <time.h>

static omp_lock_t table_lock;
static mtx_t queue_lock;
static cnd_t filled;
static sem_t slots;
static int rows;

void
good_not_taken(mco_coro *self)
{
	while (!omp_test_lock(&table_lock))
		mco_yield(self);
	rows++;
	omp_unset_lock(&table_lock);
}

void
good_stream_busy(mco_coro *self, FILE *log)
{
	while (ftrylockfile(log) != 0)
		mco_yield(self);
	putc_unlocked('.', log);
	funlockfile(log);
}

void
good_timed_out(mco_coro *self, const struct timespec *until)
{
	if (mtx_timedlock(&queue_lock, until) == thrd_success) {
		rows--;
		mtx_unlock(&queue_lock);
		return;
	}
	mco_yield(self);
}

// A semaphore belongs to nobody: who takes a slot need not give it back.
void
good_semaphore(mco_coro *self)
{
	sem_wait(&slots);
	mco_yield(self);
	sem_post(&slots);
}

// cnd_wait gives the mutex back while it waits, and no coroutine is suspended.
void
good_condition(void)
{
	mtx_lock(&queue_lock);
	while (rows == 0)
		cnd_wait(&filled, &queue_lock);
	rows--;
	mtx_unlock(&queue_lock);
}
