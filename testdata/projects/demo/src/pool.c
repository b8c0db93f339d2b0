#include "pool.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

struct job {
	struct job *next;
	pool_job *run;
	void *data;
};

struct pool {
	pthread_mutex_t lock; /* over all but threads and started */
	pthread_cond_t wake;
	struct job *first;
	struct job **last;
	bool closing;
	unsigned started;
	pthread_t threads[];
};

/* NULL when the pool closes and nothing is left to do. */
static struct job *
take(struct pool *pool)
{
	struct job *job;

	pthread_mutex_lock(&pool->lock);
	while (!pool->first && !pool->closing)
		pthread_cond_wait(&pool->wake, &pool->lock);
	job = pool->first;
	if (job) {
		pool->first = job->next;
		if (!pool->first)
			pool->last = &pool->first;
	}
	pthread_mutex_unlock(&pool->lock);
	return job;
}

static void *
work(void *argument)
{
	struct pool *pool = argument;
	struct job *job;

	while ((job = take(pool))) {
		job->run(job->data);
		free(job);
	}
	return NULL;
}

struct pool *
pool_create(unsigned threads)
{
	struct pool *pool = calloc(1, sizeof *pool + threads * sizeof pool->threads[0]);

	if (!pool)
		return NULL;
	pthread_mutex_init(&pool->lock, NULL);
	pthread_cond_init(&pool->wake, NULL);
	pool->last = &pool->first;
	for (unsigned i = 0; i < threads; i++) {
		if (pthread_create(&pool->threads[i], NULL, work, pool) != 0) {
			pool_destroy(pool);
			return NULL;
		}
		pool->started++;
	}
	return pool;
}

int
pool_submit(struct pool *pool, pool_job *run, void *data)
{
	struct job *job = malloc(sizeof *job);

	if (!job)
		return -1;
	*job = (struct job){.run = run, .data = data};
	pthread_mutex_lock(&pool->lock);
	*pool->last = job;
	pool->last = &job->next;
	pthread_cond_signal(&pool->wake);
	pthread_mutex_unlock(&pool->lock);
	return 0;
}

void
pool_destroy(struct pool *pool)
{
	pthread_mutex_lock(&pool->lock);
	pool->closing = true;
	pthread_cond_broadcast(&pool->wake);
	pthread_mutex_unlock(&pool->lock);
	for (unsigned i = 0; i < pool->started; i++)
		pthread_join(pool->threads[i], NULL);
	pthread_cond_destroy(&pool->wake);
	pthread_mutex_destroy(&pool->lock);
	free(pool);
}
