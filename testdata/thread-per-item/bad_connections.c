// args: -std=gnu17 -pthread
// A daemon in C: pthread_create for each accepted connection.
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static void *
serve(void *argument)
{
	int connection = (int)(intptr_t)argument;

	close(connection);
	return NULL;
}

void
bad_detached_for_each(int listener)
{
	for (;;) {
		pthread_t thread;
		int connection = accept(listener, NULL, NULL);

		if (connection < 0) {
			if (errno == EINTR)
				continue;
			break;
		}
		// expect-next: thread-per-item
		if (pthread_create(&thread, NULL, serve, (void *)(intptr_t)connection) != 0) {
			close(connection);
			continue;
		}
		pthread_detach(thread);
	}
}

static int
start_client(int connection)
{
	pthread_t thread;

	int error = pthread_create(&thread, NULL, serve, (void *)(intptr_t)connection);

	if (error == 0)
		pthread_detach(thread);
	return error;
}

void
bad_through_a_helper(int listener)
{
	int connection;

	while ((connection = accept(listener, NULL, NULL)) != -1)
		if (start_client(connection) != 0) // expect: thread-per-item
			close(connection);
}
