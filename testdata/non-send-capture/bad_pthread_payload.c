// The payload of a POSIX thread is what its pointer points to. Primary: the argument.
#include <pthread.h>
#include <stdlib.h>

#include "sendsync.h"

struct NOT_SEND_BECAUSE("bound to its thread") session { // expect-note: "bound to its thread"
	int fd;
	unsigned char key[32];
};

static void *
serve(void *argument)
{
	struct session *session = argument;

	return session->fd < 0 ? NULL : argument;
}

int
bad_local(int fd)
{
	struct session session = {.fd = fd};
	pthread_t thread;

	if (pthread_create(&thread, NULL, serve, &session) != 0) // expect: non-send-capture@43
		return -1;
	return pthread_join(thread, NULL);
}

int
bad_heap(int fd)
{
	struct session *session = calloc(1, sizeof *session);
	pthread_t thread;

	if (!session)
		return -1;
	session->fd = fd;
	if (pthread_create(&thread, NULL, serve, session) != 0) { // expect: non-send-capture
		free(session);
		return -1;
	}
	pthread_detach(thread);
	return 0;
}

int
bad_parameter(struct session *session, pthread_t *thread)
{
	return pthread_create(thread, NULL, serve, session); // expect: non-send-capture
}

int
bad_cast(const struct session *session, pthread_t *thread)
{
	return pthread_create(thread, NULL, serve, (void *)session); // expect: non-send-capture
}

static struct session pool[4];

int
bad_element(pthread_t *thread, unsigned index)
{
	return pthread_create(thread, NULL, serve, &pool[index]); // expect: non-send-capture
}

int
bad_array(pthread_t *thread)
{
	return pthread_create(thread, NULL, serve, pool); // expect: non-send-capture
}

static void *
accept_all(void *argument)
{
	const int *listener = argument;
	struct session own = {.fd = *listener};

	return serve(&own) ? argument : NULL;
}

int
good_descriptor(int listener)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, accept_all, &listener) != 0)
		return -1;
	return pthread_join(thread, NULL);
}
