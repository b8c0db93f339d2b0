// args: -std=c17 -D_GNU_SOURCE
// expect-none
// C: arrays of threads with the addresses of locals, joined in a later loop.
#include <assert.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

enum { THREADS = 4 };

struct part {
	const int *values;
	size_t count;
	long sum;
	pthread_barrier_t *barrier;
};

static void *
add(void *argument)
{
	struct part *part = argument;

	for (size_t i = 0; i < part->count; i++)
		__atomic_fetch_add(&part->sum, part->values[i], __ATOMIC_RELAXED);
	if (part->barrier)
		pthread_barrier_wait(part->barrier);
	return NULL;
}

static void
fatal(const char *what)
{
	perror(what);
	abort();
}

long
good_loops(const int *values, size_t count)
{
	pthread_t threads[THREADS];
	struct part parts[THREADS];
	long sum = 0;

	for (int i = 0; i < THREADS; i++) {
		parts[i] = (struct part){values + (size_t)i * count / THREADS, count / THREADS, 0,
					 NULL};
		pthread_create(&threads[i], NULL, add, &parts[i]);
	}
	for (int i = 0; i < THREADS; i++) {
		pthread_join(threads[i], NULL);
		sum += parts[i].sum;
	}
	return sum;
}

// One payload for all of them, and an assertion around each call.
void
good_barrier(void)
{
	pthread_t threads[THREADS];
	pthread_barrier_t barrier;
	struct part part = {NULL, 0, 0, &barrier};
	unsigned i;

	assert(0 == pthread_barrier_init(&barrier, NULL, THREADS + 1));
	for (i = 0; i < THREADS; i++)
		assert(0 == pthread_create(threads + i, NULL, add, &part));
	pthread_barrier_wait(&barrier);
	for (i = 0; i < THREADS; i++)
		assert(0 == pthread_join(threads[i], NULL));
	assert(0 == pthread_barrier_destroy(&barrier));
}

void
good_fatal(size_t count)
{
	struct part part = {NULL, count, 0, NULL};
	pthread_t threads[2];

	if (pthread_create(&threads[0], NULL, add, &part))
		abort();
	if (pthread_create(&threads[1], NULL, add, &part)) {
		perror("pthread_create");
		exit(1);
	}
	if (pthread_join(threads[0], NULL))
		fatal("pthread_join");
	pthread_join(threads[1], NULL);
}

long
good_heap_array(const int *values, size_t count, int n)
{
	pthread_t *threads = malloc((size_t)n * sizeof *threads);
	struct part part = {values, count, 0, NULL};
	int started;

	if (!threads)
		return -1;
	for (started = 0; started < n; started++)
		if (pthread_create(&threads[started], NULL, add, &part) != 0)
			break;
	for (int i = 0; i < started; i++)
		pthread_join(threads[i], NULL);
	free(threads);
	return part.sum;
}
