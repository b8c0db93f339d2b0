// The address of a local goes to a POSIX thread that is detached, or that nobody joins.
#include <pthread.h>
#include <stdio.h>
#include <string.h>

struct request {
	int fd;
	char path[128];
};

static void *
serve(void *argument)
{
	const struct request *request = argument;

	return request->fd < 0 ? NULL : argument;
}

int
bad_detached(int fd)
{
	struct request request = {.fd = fd};
	pthread_t thread;

	if (pthread_create(&thread, NULL, serve, &request) != 0) // expect: borrow-escapes-task@43
		return -1;
	pthread_detach(thread);
	return 0;
}

int
bad_forgotten(int fd)
{
	struct request request = {.fd = fd};
	pthread_t thread; // expect: unjoined-thread

	return pthread_create(&thread, NULL, serve, &request); // expect: borrow-escapes-task
}

void
bad_array(const char *path)
{
	char copy[128];
	pthread_t thread;

	snprintf(copy, sizeof copy, "%s", path);
	if (pthread_create(&thread, NULL, serve, copy) == 0) // expect: borrow-escapes-task
		pthread_detach(thread);
}

void
bad_element(int fd)
{
	struct request requests[4];
	pthread_t thread;

	memset(requests, 0, sizeof requests);
	requests[2].fd = fd;
	if (!pthread_create(&thread, NULL, serve, &requests[2])) // expect: borrow-escapes-task
		pthread_detach(thread);
}

void
bad_pointer_variable(int fd)
{
	struct request request = {.fd = fd};
	struct request *handed = &request;
	pthread_t thread;

	if (!pthread_create(&thread, NULL, serve, handed)) // expect: borrow-escapes-task
		pthread_detach(thread);
}

// The parameter is a local of this function, too.
void
bad_parameter(struct request request)
{
	pthread_t thread;

	if (!pthread_create(&thread, NULL, serve, &request)) // expect: borrow-escapes-task
		pthread_detach(thread);
}

static pthread_t server;

int
bad_global_handle(int fd)
{
	struct request request = {.fd = fd};

	return pthread_create(&server, NULL, serve, &request); // expect: borrow-escapes-task
}

int
bad_handle_of_caller(pthread_t *thread, int fd)
{
	struct request request = {.fd = fd};

	return pthread_create(thread, NULL, serve, &request); // expect: borrow-escapes-task
}

int
good_joined(int fd)
{
	struct request request = {.fd = fd};
	pthread_t thread;

	if (pthread_create(&thread, NULL, serve, &request) != 0)
		return -1;
	return pthread_join(thread, NULL);
}
