// expect-none
// C: joined through goto on every path behind the create.
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct watchdog {
	int pipe[2];
	int timeout;
	int timed_out;
};

static void *
watch(void *argument)
{
	struct watchdog *dog = argument;
	char byte;

	dog->timed_out = read(dog->pipe[0], &byte, 1) != 1;
	return NULL;
}

int wait_child(int index);

int
good_terminate(int children, int timeout)
{
	struct watchdog dog = {.timeout = timeout};
	pthread_t thread;
	int result = -1;

	if (pipe(dog.pipe) != 0)
		return -1;
	if (pthread_create(&thread, NULL, watch, &dog) != 0)
		goto close;
	for (int i = 0; i < children; i++) {
		if (wait_child(i) < 0) {
			if (errno == EINTR)
				continue;
			goto terminate;
		}
	}
	result = 0;

terminate:
	if (write(dog.pipe[1], "x", 1) != 1)
		result = -1;
	pthread_join(thread, NULL);
	if (dog.timed_out)
		result = -2;
close:
	close(dog.pipe[0]);
	close(dog.pipe[1]);
	return result;
}

int
good_retry(int times)
{
	struct watchdog dog = {.timeout = times};
	pthread_t thread;
	int failed;

again:
	failed = pthread_create(&thread, NULL, watch, &dog);
	if (failed == EAGAIN && times-- > 0)
		goto again;
	if (failed)
		return failed;
	if (wait_child(0) < 0)
		goto out;
	dog.timeout = 0;
out:
	return pthread_join(thread, NULL);
}
