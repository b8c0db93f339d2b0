// args: -std=gnu17
// Atomic calls synchronise: of the compiler, and of C11 on what is and is not _Atomic.
// expect-none
#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>

struct worker {
	int stop;
	long rounds;
	atomic_long hits;
	int data;
	int ready;
};

static void *run(void *argument)
{
	struct worker *worker = argument;

	while (!__atomic_load_n(&worker->stop, __ATOMIC_ACQUIRE)) {
		__atomic_fetch_add(&worker->rounds, 1, __ATOMIC_RELAXED);
		atomic_fetch_add(&worker->hits, 1);
	}
	return NULL;
}

long good_builtins(void)
{
	struct worker worker = {0};
	pthread_t thread;
	long early;

	if (pthread_create(&thread, NULL, run, &worker) != 0)
		return -1;
	early = __atomic_load_n(&worker.rounds, __ATOMIC_RELAXED) + atomic_load(&worker.hits);
	worker.hits += 2;
	__atomic_store_n(&worker.stop, 1, __ATOMIC_RELEASE);
	pthread_join(thread, NULL);
	return worker.rounds - early;
}

static void *sync_add(void *argument)
{
	struct worker *worker = argument;

	__sync_fetch_and_add(&worker->rounds, 1);
	return NULL;
}

long good_sync_builtins(void)
{
	struct worker worker = {0};
	pthread_t thread;

	if (pthread_create(&thread, NULL, sync_add, &worker) != 0)
		return -1;
	__sync_fetch_and_add(&worker.rounds, 1);
	pthread_join(thread, NULL);
	return worker.rounds;
}

static void *produce(void *argument)
{
	struct worker *worker = argument;

	worker->data = 42;
	__atomic_store_n(&worker->ready, 1, __ATOMIC_RELEASE);
	return NULL;
}

int good_published(void)
{
	struct worker worker = {0};
	pthread_t thread;
	int data = 0;

	if (pthread_create(&thread, NULL, produce, &worker) != 0)
		return -1;
	if (__atomic_load_n(&worker.ready, __ATOMIC_ACQUIRE))
		data = worker.data;
	pthread_join(thread, NULL);
	return data;
}

static void *consume(void *argument)
{
	struct worker *worker = argument;

	while (!__atomic_load_n(&worker->ready, __ATOMIC_ACQUIRE))
		;
	worker->data++;
	return NULL;
}

int good_handed_over(void)
{
	struct worker worker = {0};
	pthread_t thread;

	if (pthread_create(&thread, NULL, consume, &worker) != 0)
		return -1;
	worker.data = 3;
	__atomic_store_n(&worker.ready, 1, __ATOMIC_RELEASE);
	pthread_join(thread, NULL);
	return worker.data;
}
