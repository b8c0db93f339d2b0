// args: -std=c17 -D_GNU_SOURCE
// expect-none
// Detached POSIX threads with the address of a local, and a spawner that waits for their signal.
#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

struct work {
	const char *path;
	int result;
	bool done;
	sem_t ready;
	atomic_int finished;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	pthread_barrier_t both;
};

static void *
run_semaphore(void *argument)
{
	struct work *work = argument;

	pthread_detach(pthread_self());
	work->result = access(work->path, R_OK);
	sem_post(&work->ready);
	return NULL;
}

static void *
run_condition(void *argument)
{
	struct work *work = argument;

	pthread_mutex_lock(&work->lock);
	work->result = access(work->path, R_OK);
	work->done = true;
	pthread_cond_signal(&work->changed);
	pthread_mutex_unlock(&work->lock);
	return NULL;
}

static void *
run_atomic(void *argument)
{
	struct work *work = argument;

	work->result = access(work->path, R_OK);
	atomic_store(&work->finished, 1);
	return NULL;
}

static void *
run_barrier(void *argument)
{
	struct work *work = argument;

	work->result = access(work->path, R_OK);
	pthread_barrier_wait(&work->both);
	return NULL;
}

int
good_semaphore(const char *path)
{
	struct work work = {.path = path};
	pthread_t thread;

	sem_init(&work.ready, 0, 0);
	if (pthread_create(&thread, NULL, run_semaphore, &work) != 0)
		return -1;
	sem_wait(&work.ready);
	return work.result;
}

int
good_condition(const char *path)
{
	struct work work = {.path = path,
			    .lock = PTHREAD_MUTEX_INITIALIZER,
			    .changed = PTHREAD_COND_INITIALIZER};
	pthread_t thread;

	if (pthread_create(&thread, NULL, run_condition, &work) != 0)
		return -1;
	pthread_detach(thread);
	pthread_mutex_lock(&work.lock);
	while (!work.done)
		pthread_cond_wait(&work.changed, &work.lock);
	pthread_mutex_unlock(&work.lock);
	return work.result;
}

int
good_atomic(const char *path)
{
	struct work work = {.path = path};
	pthread_t thread;

	if (pthread_create(&thread, NULL, run_atomic, &work) != 0)
		return -1;
	pthread_detach(thread);
	while (!atomic_load(&work.finished))
		usleep(100);
	return work.result;
}

int
good_barrier(const char *path)
{
	struct work work = {.path = path};
	pthread_t thread;

	pthread_barrier_init(&work.both, NULL, 2);
	if (pthread_create(&thread, NULL, run_barrier, &work) != 0)
		return -1;
	pthread_detach(thread);
	pthread_barrier_wait(&work.both);
	return work.result;
}
