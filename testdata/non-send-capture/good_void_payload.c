// expect-none
// The payload of a C thread is of a type that travels, or an int in disguise, or nothing.
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "sendsync.h"

struct NOT_SEND display {
	int connection;
};

struct download {
	char url[256];
	long offset;
	long size;
	struct download *next;
	void (*done)(struct download *self);
	pthread_mutex_t lock;
	atomic_int progress;
	void *opaque;
};

static struct display *screen;

static void *
fetch(void *argument)
{
	struct download *download = argument;

	atomic_fetch_add(&download->progress, 1);
	return download;
}

static void *
count(void *argument)
{
	return (void *)((intptr_t)argument + 1);
}

int
good_heap(const char *url)
{
	struct download *download = calloc(1, sizeof *download);
	pthread_t thread;

	if (!download)
		return -1;
	strncpy(download->url, url, sizeof download->url - 1);
	if (pthread_create(&thread, NULL, fetch, download) != 0) {
		free(download);
		return -1;
	}
	screen->connection = 0;
	pthread_join(thread, NULL);
	free(download);
	return 0;
}

int
good_local(void)
{
	struct download download = {.url = "http://example.org"};
	pthread_t thread;

	if (pthread_create(&thread, NULL, fetch, &download))
		return -1;
	return pthread_join(thread, NULL);
}

int
good_number(int from)
{
	pthread_t thread;
	void *result = NULL;

	if (pthread_create(&thread, NULL, count, (void *)(intptr_t)from) != 0)
		return -1;
	pthread_join(thread, &result);
	return (int)(intptr_t)result;
}

int
good_nothing(void)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, count, NULL) != 0)
		return -1;
	return pthread_join(thread, NULL);
}

int
good_string(void)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, count, "name") != 0)
		return -1;
	return pthread_join(thread, NULL);
}
