#include "feed.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void *
pump(void *argument)
{
	struct feed *feed = argument;
	ssize_t got;

	while ((got = read(feed->device.fd, feed->device.page, sizeof feed->device.page)) > 0)
		feed->read += (unsigned long)got;
	return NULL;
}

/* Opened here, used there: the device goes along with the feed. */
int
feed_start(struct feed *feed)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, pump, feed) != 0)
		return -1;
	return pthread_detach(thread);
}

static void *
open_and_pump(void *argument)
{
	char *path = argument;
	struct feed feed = {.device = {.fd = open(path, O_RDONLY)}};

	free(path);
	if (feed.device.fd >= 0) {
		pump(&feed);
		close(feed.device.fd);
	}
	return NULL;
}

/* Only the name crosses. */
int
feed_reopen(const char *path)
{
	pthread_t thread;
	char *copy = strdup(path);

	if (!copy)
		return -1;
	if (pthread_create(&thread, NULL, open_and_pump, copy) != 0) {
		free(copy);
		return -1;
	}
	return pthread_detach(thread);
}
