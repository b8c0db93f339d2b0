// args: -std=gnu17
// volatile does not synchronise.
#include <pthread.h>
#include <stddef.h>

struct worker {
	volatile int stop;
	volatile long rounds;
};

static void *run(void *argument)
{
	struct worker *worker = argument;

	while (!worker->stop)
		worker->rounds++;
	return NULL;
}

long bad_stop_flag(void)
{
	struct worker worker = {0, 0};
	pthread_t thread;

	if (pthread_create(&thread, NULL, run, &worker) != 0) // expect: unsynchronized-share "worker.stop"
		return -1;
	worker.stop = 1;
	pthread_join(thread, NULL);
	return worker.rounds;
}
