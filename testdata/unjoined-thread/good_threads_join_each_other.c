// expect-none
// Each thread leaves its handle behind for the next one, and whoever ends the pool joins the last.
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

struct pool {
	pthread_mutex_t mutex;
	pthread_cond_t idle;
	bool stopping, has_last;
	pthread_t last;
	unsigned count;
	void (*work)(void *);
	void *argument;
};

static void leave(struct pool *pool)
{
	pthread_t before;
	bool joins;

	pthread_mutex_lock(&pool->mutex);
	before = pool->last;
	joins = pool->has_last;
	pool->last = pthread_self();
	pool->has_last = true;
	if (--pool->count == 0)
		pthread_cond_signal(&pool->idle);
	pthread_mutex_unlock(&pool->mutex);
	if (joins)
		pthread_join(before, NULL);
}

static void *run(void *argument)
{
	struct pool *pool = argument;

	while (!pool->stopping)
		pool->work(pool->argument);
	leave(pool);
	return NULL;
}

int good_start(struct pool *pool, unsigned count)
{
	pthread_t thread;
	int error = 0;

	pthread_mutex_lock(&pool->mutex);
	while (!error && pool->count < count) {
		error = pthread_create(&thread, NULL, run, pool);
		if (!error)
			pool->count++;
	}
	pthread_mutex_unlock(&pool->mutex);
	return error;
}

int good_grow(struct pool *pool)
{
	pthread_attr_t attributes;
	pthread_t thread;
	int error = pthread_attr_init(&attributes);

	if (error)
		return error;
	error = pthread_create(&thread, &attributes, run, pool);
	pthread_attr_destroy(&attributes);
	return error;
}

void good_stop(struct pool *pool)
{
	pthread_mutex_lock(&pool->mutex);
	pool->stopping = true;
	while (pool->count)
		pthread_cond_wait(&pool->idle, &pool->mutex);
	pthread_mutex_unlock(&pool->mutex);
	if (pool->has_last)
		pthread_join(pool->last, NULL);
}
