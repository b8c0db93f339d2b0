// args: -std=c17 -D_GNU_SOURCE
// expect-none
// C: a heap argument whose ownership moves, an int in a void pointer, nothing at all.
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct reply {
	int client;
	char *text;
};

static void *
answer(void *argument)
{
	struct reply *reply = argument;

	free(reply->text);
	free(reply);
	return NULL;
}

static void *
count(void *argument)
{
	return (void *)((uintptr_t)argument + 1);
}

int
good_moved(int client, const char *text)
{
	struct reply *reply = malloc(sizeof *reply);
	pthread_t thread;

	if (!reply)
		return -1;
	reply->client = client;
	reply->text = strdup(text);
	if (pthread_create(&thread, NULL, answer, reply) != 0) {
		free(reply->text);
		free(reply);
		return -1;
	}
	pthread_detach(thread);
	return 0;
}

// An array of pointers, each of its own block.
int
good_array_of_pointers(int client)
{
	void **arguments = malloc(2 * sizeof *arguments);
	pthread_t thread;

	if (!arguments)
		return -1;
	arguments[0] = strdup("text");
	arguments[1] = (void *)(intptr_t)client;
	if (pthread_create(&thread, NULL, answer, arguments) != 0) {
		free(arguments);
		return -1;
	}
	return pthread_detach(thread);
}

int
good_int_in_pointer(long number)
{
	pthread_t thread;
	int failed = pthread_create(&thread, NULL, count, (void *)(unsigned long)number);

	if (!failed)
		pthread_detach(thread);
	return failed;
}

int
good_local_int_in_pointer(void)
{
	unsigned long job;
	pthread_t threads[4];

	for (job = 0; job < 4; job++) {
		void *argument = (void *)job;

		if (pthread_create(&threads[job], NULL, count, argument) != 0)
			return -1;
		pthread_detach(threads[job]);
	}
	return 0;
}

int
good_nothing(void)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, count, NULL) != 0)
		return -1;
	return pthread_detach(thread);
}
