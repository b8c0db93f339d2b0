// args: -std=gnu17 -pthread
// Pools in C, as redis and memcached start them: a counted loop, and a retry that is no loop over data.
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

// expect-none

enum { WORKERS = 4 };
static pthread_t threads[WORKERS];
static int quit;

static void *
work(void *argument)
{
	(void)argument;
	return NULL;
}

void
good_constant(void)
{
	for (unsigned long i = 0; i < WORKERS; i++)
		if (pthread_create(&threads[i], NULL, work, (void *)i) != 0)
			exit(1);
}

void
good_setting(int count, pthread_t *all)
{
	int started = 0;

	while (started < count) {
		if (pthread_create(&all[started], NULL, work, NULL) != 0)
			break;
		started++;
	}
	while (started-- > 0)
		pthread_join(all[started], NULL);
}

void
good_retried(void)
{
	pthread_t thread;
	int tries = 0;

	while (pthread_create(&thread, NULL, work, NULL) != 0)
		if (++tries == 10)
			exit(1);
		else
			sleep(1);
	pthread_join(thread, NULL);
}

void
good_restarted(void)
{
	while (!quit) {
		pthread_t thread;

		if (pthread_create(&thread, NULL, work, NULL) != 0)
			break;
		pthread_join(thread, NULL);
	}
}
