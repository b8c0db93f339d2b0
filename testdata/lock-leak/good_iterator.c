// expect-none
// An iterator that keeps the lock of one bucket from call to call.
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

enum { BUCKETS = 64, LOCKS = 8 };

struct item {
	struct item *next;
};

static struct item *table[BUCKETS];
static pthread_mutex_t locks[LOCKS];

static void lock_bucket(unsigned bucket)
{
	pthread_mutex_lock(&locks[bucket % LOCKS]);
}

static void unlock_bucket(unsigned bucket)
{
	pthread_mutex_unlock(&locks[bucket % LOCKS]);
}

struct iterator {
	unsigned bucket;
	bool locked;
	struct item *next;
};

bool good_step(struct iterator *iterator, struct item **item)
{
	*item = NULL;
	if (iterator->locked) {
		if (iterator->next) {
			*item = iterator->next;
			iterator->next = (*item)->next;
		} else {
			unlock_bucket(iterator->bucket);
			iterator->bucket++;
			iterator->locked = false;
		}
		return true;
	}
	if (iterator->bucket < BUCKETS) {
		lock_bucket(iterator->bucket);
		iterator->locked = true;
		if (table[iterator->bucket]) {
			*item = table[iterator->bucket];
			iterator->next = (*item)->next;
		} else {
			unlock_bucket(iterator->bucket);
			iterator->bucket++;
			iterator->locked = false;
		}
		return true;
	}
	return false;
}

struct queue {
	pthread_mutex_t mutex;
	struct item *first;
};

// Entered with the lock, left with it, whatever happens between.
int good_refill(struct queue *queue, struct item *(*make)(void))
{
	struct item *item;

	pthread_mutex_unlock(&queue->mutex);
	item = make();
	if (!item) {
		pthread_mutex_lock(&queue->mutex);
		return -1;
	}
	pthread_mutex_lock(&queue->mutex);
	item->next = queue->first;
	queue->first = item;
	return 0;
}
