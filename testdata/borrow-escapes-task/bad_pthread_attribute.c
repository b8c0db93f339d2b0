// Detached from its birth by an attribute, or by the thread itself.
#include <pthread.h>
#include <stdlib.h>
#include <threads.h>

struct alarm {
	int seconds;
	const char *text;
};

static void *
ring(void *argument)
{
	struct alarm *alarm = argument;

	return alarm->seconds ? argument : NULL;
}

static void *
ring_detached(void *argument)
{
	struct alarm *alarm = argument;

	pthread_detach(pthread_self());
	return alarm->seconds ? argument : NULL;
}

static int
ring_c11(void *argument)
{
	struct alarm *alarm = argument;

	thrd_detach(thrd_current());
	return alarm->seconds;
}

int
bad_attribute(int seconds)
{
	struct alarm alarm = {seconds, "tea"};
	pthread_attr_t attributes;
	pthread_t thread;
	int error;

	pthread_attr_init(&attributes);
	pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
	error = pthread_create(&thread, &attributes, ring, &alarm); // expect: borrow-escapes-task
	pthread_attr_destroy(&attributes);
	return error;
}

int
bad_detaches_itself(int seconds)
{
	struct alarm alarm = {seconds, "tea"};
	pthread_t thread;

	// expect-next: borrow-escapes-task
	return pthread_create(&thread, NULL, ring_detached, &alarm);
}

int
bad_c11_detaches_itself(int seconds)
{
	struct alarm alarm = {seconds, "tea"};
	thrd_t thread;

	return thrd_create(&thread, ring_c11, &alarm); // expect: borrow-escapes-task
}

// What is handed over lives on the heap.
int
good_attribute(int seconds)
{
	struct alarm *alarm = malloc(sizeof *alarm);
	pthread_attr_t attributes;
	pthread_t thread;
	int error;

	if (!alarm)
		return -1;
	*alarm = (struct alarm){seconds, "tea"};
	pthread_attr_init(&attributes);
	pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
	error = pthread_create(&thread, &attributes, ring, alarm);
	if (error)
		free(alarm);
	pthread_attr_destroy(&attributes);
	return error;
}

int
good_joinable(int seconds)
{
	struct alarm alarm = {seconds, "tea"};
	pthread_attr_t attributes;
	pthread_t thread;
	int error;

	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, 1 << 16);
	error = pthread_create(&thread, &attributes, ring, &alarm);
	if (!error)
		pthread_join(thread, NULL);
	pthread_attr_destroy(&attributes);
	return error;
}
