// args: -std=gnu17
// One pthread mutex on both sides: in the payload, behind a pointer in it, taken by helpers.
// expect-none
#include <pthread.h>
#include <stddef.h>

struct counter {
	pthread_mutex_t lock;
	long value;
};

static void *bump(void *argument)
{
	struct counter *counter = argument;

	for (int i = 0; i < 1000; i++) {
		pthread_mutex_lock(&counter->lock);
		counter->value++;
		pthread_mutex_unlock(&counter->lock);
	}
	return NULL;
}

long good_lock_in_payload(void)
{
	struct counter counter = {PTHREAD_MUTEX_INITIALIZER, 0};
	pthread_t first, second;

	if (pthread_create(&first, NULL, bump, &counter) != 0)
		return -1;
	if (pthread_create(&second, NULL, bump, &counter) != 0) {
		pthread_join(first, NULL);
		return -1;
	}
	pthread_mutex_lock(&counter.lock);
	counter.value++;
	pthread_mutex_unlock(&counter.lock);
	pthread_join(first, NULL);
	pthread_join(second, NULL);
	return counter.value;
}

struct shared {
	pthread_mutex_t *lock;
	long *value;
};

static void *bump_shared(void *argument)
{
	struct shared *shared = argument;

	pthread_mutex_lock(shared->lock);
	++*shared->value;
	pthread_mutex_unlock(shared->lock);
	return NULL;
}

long good_lock_behind_pointer(void)
{
	pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	long value = 0;
	struct shared shared;
	pthread_t thread;

	shared.lock = &lock;
	shared.value = &value;
	if (pthread_create(&thread, NULL, bump_shared, &shared) != 0)
		return -1;
	pthread_mutex_lock(&lock);
	value++;
	pthread_mutex_unlock(&lock);
	pthread_join(thread, NULL);
	return value;
}

static void enter(struct counter *counter)
{
	pthread_mutex_lock(&counter->lock);
}

static void leave(struct counter *counter)
{
	pthread_mutex_unlock(&counter->lock);
}

static void *bump_by_helpers(void *argument)
{
	struct counter *counter = argument;

	enter(counter);
	counter->value++;
	leave(counter);
	return NULL;
}

long good_helpers(struct counter *counter)
{
	pthread_t thread;
	long value;

	if (pthread_create(&thread, NULL, bump_by_helpers, counter) != 0)
		return -1;
	enter(counter);
	value = ++counter->value;
	leave(counter);
	pthread_join(thread, NULL);
	return value;
}
