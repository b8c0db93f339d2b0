#include <pthread.h>

int job(int number);
int run(void);

static void *work(void *data)
{
	(void)data;
	job(1);
	return 0;
}

int run(void)
{
	pthread_t thread;

	if (pthread_create(&thread, 0, work, 0) != 0)
		return -1;
	return pthread_join(thread, 0);
}
