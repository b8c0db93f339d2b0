#include "worker.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

struct worker {
	void (*run)(void *);
	void *data;
	struct worker *next;
	bool done, abandoned;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static struct worker *queue;

/* What each of our threads runs; main() starts them. */
void *worker_loop(void *unused);
void *
worker_loop(void *unused)
{
	for (;;) {
		pthread_mutex_lock(&lock);
		while (!queue)
			pthread_cond_wait(&changed, &lock);
		struct worker *worker = queue;
		queue = worker->next;
		pthread_mutex_unlock(&lock);
		worker->run(worker->data);
		pthread_mutex_lock(&lock);
		worker->done = true;
		if (worker->abandoned)
			free(worker);
		pthread_cond_broadcast(&changed);
		pthread_mutex_unlock(&lock);
	}
	return unused;
}

struct worker *
worker_start(void (*run)(void *), void *data)
{
	struct worker *worker = calloc(1, sizeof *worker);

	if (!worker)
		return NULL;
	worker->run = run;
	worker->data = data;
	pthread_mutex_lock(&lock);
	worker->next = queue;
	queue = worker;
	pthread_cond_broadcast(&changed);
	pthread_mutex_unlock(&lock);
	return worker;
}

void
worker_finish(struct worker *worker)
{
	pthread_mutex_lock(&lock);
	while (!worker->done)
		pthread_cond_wait(&changed, &lock);
	pthread_mutex_unlock(&lock);
	free(worker);
}

void
worker_abandon(struct worker *worker)
{
	pthread_mutex_lock(&lock);
	worker->abandoned = true;
	pthread_mutex_unlock(&lock);
}
