// expect-none
// C: a create that failed made no thread; the branch on its result is followed.
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <threads.h>

struct probe {
	const char *host;
	int milliseconds;
};

static void *
run(void *argument)
{
	((struct probe *)argument)->milliseconds = 1;
	return NULL;
}

static int
run_c11(void *argument)
{
	((struct probe *)argument)->milliseconds = 2;
	return 0;
}

int
good_not_zero(const char *host)
{
	struct probe probe = {host, 0};
	pthread_t thread;

	if (pthread_create(&thread, NULL, run, &probe) != 0)
		return -1;
	pthread_join(thread, NULL);
	return probe.milliseconds;
}

int
good_truth(const char *host)
{
	struct probe probe = {host, 0};
	pthread_t thread;

	if (!pthread_create(&thread, NULL, run, &probe)) {
		pthread_join(thread, NULL);
		return probe.milliseconds;
	}
	return -1;
}

int
good_stored_result(const char *host)
{
	struct probe probe = {host, 0};
	pthread_t thread;
	int error;

	error = pthread_create(&thread, NULL, run, &probe);
	if (error) {
		fprintf(stderr, "pthread_create: %s\n", strerror(error));
		return -1;
	}
	error = pthread_join(thread, NULL);
	return error ? -1 : probe.milliseconds;
}

int
good_assigned_in_condition(const char *host)
{
	struct probe probe = {host, 0};
	pthread_t thread;
	int error;

	if ((error = pthread_create(&thread, NULL, run, &probe)) != 0)
		return error;
	return pthread_join(thread, NULL);
}

int
good_equals_zero(const char *host)
{
	struct probe probe = {host, 0};
	pthread_t thread;
	int error = pthread_create(&thread, NULL, run, &probe);

	if (error == 0)
		pthread_join(thread, NULL);
	return probe.milliseconds;
}

int
good_negative(const char *host)
{
	struct probe probe = {host, 0};
	pthread_t thread;

	/* As some write it, though the error is positive. */
	if (0 != pthread_create(&thread, NULL, run, &probe))
		return -1;
	return pthread_join(thread, NULL);
}

int
good_c11(const char *host)
{
	struct probe probe = {host, 0};
	thrd_t thread;

	if (thrd_create(&thread, run_c11, &probe) != thrd_success)
		return -1;
	return thrd_join(thread, NULL);
}

int
good_c11_equals(const char *host)
{
	struct probe probe = {host, 0};
	thrd_t thread;

	if (thrd_create(&thread, run_c11, &probe) == thrd_success)
		thrd_join(thread, NULL);
	return probe.milliseconds;
}
