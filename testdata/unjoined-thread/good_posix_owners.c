// args: -std=gnu17 -pthread
// pthread_t that leave the function: in a struct, through a pointer, in a global, into a callee.
// expect-none
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct service {
	pthread_t thread;
	bool running;
};

static struct service global_service;
static pthread_t all[16];
static int count;

static void *
run(void *argument)
{
	return argument;
}

static void
remember(pthread_t thread)
{
	all[count++] = thread;
}

int
good_struct(struct service *service)
{
	pthread_t thread;
	int error = pthread_create(&thread, NULL, run, service);

	if (error)
		return error;
	service->thread = thread;
	service->running = true;
	return 0;
}

int
good_compound(struct service *out)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, run, NULL))
		return -1;
	*out = (struct service){.thread = thread, .running = true};
	return 0;
}

int
good_global(void)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, run, NULL))
		return -1;
	global_service.thread = thread;
	return 0;
}

int
good_remembered(void)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, run, NULL))
		return -1;
	remember(thread);
	return 0;
}

void *
good_returned(void)
{
	pthread_t *thread = malloc(sizeof *thread);

	if (thread && pthread_create(thread, NULL, run, NULL)) {
		free(thread);
		return NULL;
	}
	return thread;
}

int
good_copied(void *out)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, run, NULL))
		return -1;
	memcpy(out, &thread, sizeof thread);
	return 0;
}
