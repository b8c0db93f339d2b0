// args: -std=gnu17 -pthread
// Threads of POSIX that are forgotten on some way out.
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>

void *poll_forever(void *unused);
int connect_to(const char *host);

int bad_early_return(const char *host)
{
	pthread_t poller; // expect: unjoined-thread@12 "'poller'"

	if (pthread_create(&poller, NULL, poll_forever, NULL) != 0)
		return -1;
	if (connect_to(host) < 0)
		return -1; // expect-note: "neither joins it"
	pthread_join(poller, NULL);
	return 0;
}

void bad_never(void)
{
	pthread_t poller; // expect: unjoined-thread

	pthread_create(&poller, NULL, poll_forever, NULL);
}

// The first thread is forgotten when the second one cannot be made.
int bad_second_fails(void)
{
	pthread_t reader, writer; // expect: unjoined-thread "'reader'"

	if (pthread_create(&reader, NULL, poll_forever, NULL))
		return -1;
	if (pthread_create(&writer, NULL, poll_forever, NULL))
		return -1;
	pthread_join(writer, NULL);
	pthread_join(reader, NULL);
	return 0;
}

int bad_goto(const char *host)
{
	pthread_t poller; // expect: unjoined-thread
	int rc = pthread_create(&poller, NULL, poll_forever, NULL);

	if (rc != 0)
		goto out;
	rc = connect_to(host);
	if (rc != 0)
		goto out;
	rc = pthread_join(poller, NULL);
out:
	return rc;
}

void bad_array(int count)
{
	pthread_t workers[8]; // expect: unjoined-thread "'workers'"

	for (int i = 0; i < count; i++)
		pthread_create(&workers[i], NULL, poll_forever, NULL);
}

// The attributes say nothing of a detached start.
void bad_attributes(void)
{
	pthread_attr_t attributes;
	pthread_t poller; // expect: unjoined-thread

	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, 1 << 20);
	pthread_create(&poller, &attributes, poll_forever, NULL);
	pthread_attr_destroy(&attributes);
}

void bad_joinable_attribute(void)
{
	pthread_attr_t attributes;
	pthread_t poller; // expect: unjoined-thread

	pthread_attr_init(&attributes);
	pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_JOINABLE);
	pthread_create(&poller, &attributes, poll_forever, NULL);
	pthread_attr_destroy(&attributes);
}

// Neither its name nor its priority is a join.
void bad_named(void)
{
	pthread_t poller; // expect: unjoined-thread

	if (pthread_create(&poller, NULL, poll_forever, NULL) == 0)
		printf("started\n");
}
