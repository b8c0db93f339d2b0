// C counts under a mutex.
// expect-none
#include <pthread.h>
#include <stdlib.h>

struct connection {
	pthread_mutex_t lock;
	int users;
	int fd;
};

void connection_get(struct connection *c)
{
	pthread_mutex_lock(&c->lock);
	c->users++;
	pthread_mutex_unlock(&c->lock);
}

void connection_put(struct connection *c)
{
	pthread_mutex_lock(&c->lock);
	int left = --c->users;
	pthread_mutex_unlock(&c->lock);
	if (left > 0)
		return;
	pthread_mutex_destroy(&c->lock);
	free(c);
}

static void *serve(void *argument)
{
	connection_put(argument);
	return NULL;
}

int good_serve(struct connection *c)
{
	pthread_t thread;

	connection_get(c);
	if (pthread_create(&thread, NULL, serve, c) != 0)
		return -1;
	return pthread_detach(thread);
}
