// args: -std=gnu17
// Conditions, semaphores and barriers order what happens before them and behind them.
// expect-none
#include <pthread.h>
#include <semaphore.h>
#include <stddef.h>

struct box {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	pthread_barrier_t *barrier;
	sem_t full;
	int ready;
	int value;
};

static void *fill(void *argument)
{
	struct box *box = argument;

	box->value = 3;
	pthread_mutex_lock(&box->lock);
	box->ready = 1;
	pthread_cond_signal(&box->changed);
	pthread_mutex_unlock(&box->lock);
	return NULL;
}

int good_condition(struct box *box)
{
	pthread_t thread;
	int value;

	if (pthread_create(&thread, NULL, fill, box) != 0)
		return -1;
	pthread_mutex_lock(&box->lock);
	while (!box->ready)
		pthread_cond_wait(&box->changed, &box->lock);
	pthread_mutex_unlock(&box->lock);
	value = box->value;
	pthread_join(thread, NULL);
	return value;
}

static void *post(void *argument)
{
	struct box *box = argument;

	box->value = 4;
	sem_post(&box->full);
	return NULL;
}

int good_semaphore(struct box *box)
{
	pthread_t thread;
	int value;

	if (pthread_create(&thread, NULL, post, box) != 0)
		return -1;
	sem_wait(&box->full);
	value = ++box->value;
	pthread_join(thread, NULL);
	return value;
}

static void *meet(void *argument)
{
	struct box *box = argument;

	pthread_barrier_wait(box->barrier);
	box->value++;
	return NULL;
}

int good_barrier(struct box *box)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, meet, box) != 0)
		return -1;
	box->value = 0;
	pthread_barrier_wait(box->barrier);
	pthread_join(thread, NULL);
	return box->value;
}

static void *consume(void *argument)
{
	struct box *box = argument;

	sem_wait(&box->full);
	box->value--;
	return NULL;
}

int good_handed_over(struct box *box)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, consume, box) != 0)
		return -1;
	box->value = 12;
	sem_post(&box->full);
	pthread_join(thread, NULL);
	return box->value;
}
