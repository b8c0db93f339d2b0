// Functions that return with the lock held because that is what they are for, and locks that are
// given back in other ways.
// expect-none
#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

struct queue {
	pthread_mutex_t lock;
	int closed, count;
	bool threaded;
};

// Acquires by design: never gives it back.
void good_enter(struct queue *queue)
{
	pthread_mutex_lock(&queue->lock);
	queue->count++;
}

void good_leave(struct queue *queue)
{
	queue->count--;
	pthread_mutex_unlock(&queue->lock);
}

// Acquires on condition: the result tells.
bool good_enter_if_open(struct queue *queue)
{
	pthread_mutex_lock(&queue->lock);
	if (queue->closed) {
		pthread_mutex_unlock(&queue->lock);
		return false;
	}
	return true;
}

int good_enter_with_error(struct queue *queue)
{
	pthread_mutex_lock(&queue->lock);
	if (queue->closed) {
		pthread_mutex_unlock(&queue->lock);
		return -EPIPE;
	}
	return 0;
}

struct queue *good_lock_and_return(struct queue *queue)
{
	pthread_mutex_lock(&queue->lock);
	if (queue->closed) {
		pthread_mutex_unlock(&queue->lock);
		return NULL;
	}
	return queue;
}

// The other results come from a variable.
int good_reserve(struct queue *queue, int wanted)
{
	int result = -1;

	pthread_mutex_lock(&queue->lock);
	if (queue->count + wanted < 64)
		return 0;
	queue->closed = 1;
	pthread_mutex_unlock(&queue->lock);
	return result;
}

// A lock that failed took nothing.
int good_failed(struct queue *queue)
{
	if (pthread_mutex_lock(&queue->lock) != 0)
		return -1;
	queue->count++;
	pthread_mutex_unlock(&queue->lock);
	return 0;
}

int good_try(struct queue *queue)
{
	if (pthread_mutex_trylock(&queue->lock) != 0)
		return -EBUSY;
	queue->count++;
	pthread_mutex_unlock(&queue->lock);
	return 0;
}

// Lock and unlock under one condition that does not change.
void good_same_condition(struct queue *queue, const bool threaded)
{
	if (threaded)
		pthread_mutex_lock(&queue->lock);
	queue->count++;
	if (threaded)
		pthread_mutex_unlock(&queue->lock);
}

// Called with the lock held: gives it back for a while, and takes it again.
void good_unlocked_meanwhile(struct queue *queue)
{
	if (queue->closed)
		return;
	pthread_mutex_unlock(&queue->lock);
	free(malloc(1));
	pthread_mutex_lock(&queue->lock);
}

// The callee gives it back.
int good_callee(struct queue *queue)
{
	pthread_mutex_lock(&queue->lock);
	if (queue->closed) {
		good_leave(queue);
		return -1;
	}
	pthread_mutex_unlock(&queue->lock);
	return 0;
}

void good_abort(struct queue *queue)
{
	pthread_mutex_lock(&queue->lock);
	if (queue->count < 0)
		abort();
	pthread_mutex_unlock(&queue->lock);
}

void good_loop(struct queue *queue)
{
	pthread_mutex_lock(&queue->lock);
	while (queue->count > 0) {
		pthread_mutex_unlock(&queue->lock);
		queue->count--;
		pthread_mutex_lock(&queue->lock);
		if (queue->closed)
			break;
	}
	pthread_mutex_unlock(&queue->lock);
}
