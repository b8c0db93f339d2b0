// args: -std=gnu17 -pthread
// Threads of POSIX: joined, detached, never made, or looked after elsewhere.
// expect-none
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct pool {
	pthread_t workers[16];
	size_t count;
	pthread_t acceptor;
};

void *poll_forever(void *unused);
int connect_to(const char *host);
void remember(pthread_t thread);
void give_up(const char *why) __attribute__((noreturn));

static pthread_t background;

static void *detaches_itself(void *unused)
{
	pthread_detach(pthread_self());
	connect_to("localhost");
	return unused;
}

int good_failed_create(void)
{
	pthread_t poller;
	int rc = pthread_create(&poller, NULL, poll_forever, NULL);

	if (rc != 0) {
		fprintf(stderr, "%s\n", strerror(rc));
		return -1;
	}
	return pthread_join(poller, NULL);
}

int good_compact(void)
{
	pthread_t poller;

	if (!pthread_create(&poller, NULL, poll_forever, NULL))
		pthread_detach(poller);
	return 0;
}

void good_detached_by_attribute(void)
{
	pthread_attr_t attributes;
	pthread_t poller;

	pthread_attr_init(&attributes);
	pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
	pthread_create(&poller, &attributes, poll_forever, NULL);
	pthread_attr_destroy(&attributes);
}

// Attributes that come from elsewhere may ask for a detached start.
void good_given_attributes(const pthread_attr_t *attributes)
{
	pthread_t poller;

	pthread_create(&poller, attributes, poll_forever, NULL);
}

void good_detaches_itself(void)
{
	pthread_t poller;

	pthread_create(&poller, NULL, detaches_itself, NULL);
}

void good_member(struct pool *pool)
{
	pthread_create(&pool->acceptor, NULL, poll_forever, pool);
	for (pool->count = 0; pool->count < 16; pool->count++)
		if (pthread_create(&pool->workers[pool->count], NULL, poll_forever, pool) != 0)
			break;
}

void good_global(void)
{
	if (pthread_create(&background, NULL, poll_forever, NULL) != 0)
		abort();
}

pthread_t good_returned(void)
{
	pthread_t poller;

	if (pthread_create(&poller, NULL, poll_forever, NULL) != 0)
		give_up("pthread_create");
	return poller;
}

void good_stored(struct pool *pool)
{
	pthread_t poller;

	pthread_create(&poller, NULL, poll_forever, NULL);
	pool->workers[pool->count++] = poller;
}

void good_handed_on(void)
{
	pthread_t poller;

	pthread_create(&poller, NULL, poll_forever, NULL);
	remember(poller);
}

int good_through_pointer(pthread_t *poller)
{
	return pthread_create(poller, NULL, poll_forever, NULL);
}

void good_array(void)
{
	pthread_t workers[8];
	int made = 0;

	while (made < 8 && pthread_create(&workers[made], NULL, poll_forever, NULL) == 0)
		made++;
	for (int i = 0; i < made; i++)
		pthread_join(workers[i], NULL);
}

void good_heap_array(int count)
{
	pthread_t *workers = calloc((size_t)count, sizeof *workers);

	for (int i = 0; i < count; i++)
		pthread_create(workers + i, NULL, poll_forever, NULL);
	for (int i = 0; i < count; i++)
		pthread_join(workers[i], NULL);
	free(workers);
}

// Started and joined under the same condition, with another test of the same result between them.
int good_same_condition(int inprocess)
{
	pthread_t poller;
	int rc;

	if (inprocess) {
		rc = pthread_create(&poller, NULL, poll_forever, NULL);
		if (rc != 0)
			abort();
		rc = connect_to("localhost");
		if (rc != 0)
			abort();
	}
	rc = connect_to("example.org");
	if (rc != 0)
		abort();
	if (inprocess) {
		rc = pthread_join(poller, NULL);
		if (rc != 0)
			abort();
	}
	return 0;
}

void good_started_flag(bool background_too)
{
	pthread_t poller;
	bool started = false;

	if (background_too)
		started = pthread_create(&poller, NULL, poll_forever, NULL) == 0;
	connect_to("localhost");
	if (started)
		pthread_join(poller, NULL);
}

int main(void)
{
	pthread_t poller;

	if (pthread_create(&poller, NULL, poll_forever, NULL))
		return 1;
	pthread_exit(NULL);
}
