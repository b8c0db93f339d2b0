// expect-none
// C: global thread ids with static state; a thread that is handed a pointer to itself.
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

struct crawler {
	int sleep_ms;
	bool running;
	pthread_mutex_t lock;
};

struct worker {
	pthread_t thread;
	struct worker *self;
	int number;
	int jobs;
};

static struct crawler crawler = {.lock = PTHREAD_MUTEX_INITIALIZER};
static pthread_t crawler_thread;
static struct worker *workers;

static void *
crawl(void *argument)
{
	struct crawler *self = argument;

	pthread_mutex_lock(&self->lock);
	self->running = true;
	pthread_mutex_unlock(&self->lock);
	return NULL;
}

static void *
work(void *argument)
{
	struct worker *self = argument;

	return self->self;
}

int
good_static_state(void)
{
	if (pthread_create(&crawler_thread, NULL, crawl, &crawler) != 0)
		return -1;
	return 0;
}

int
good_static_local(void)
{
	static struct crawler own = {.lock = PTHREAD_MUTEX_INITIALIZER};
	static pthread_t thread;

	return pthread_create(&thread, NULL, crawl, &own);
}

// A pointer to the element itself.
static int
start_worker(struct worker *me)
{
	me->self = me;
	return pthread_create(&me->thread, NULL, work, me);
}

static int
start_with(void *(*run)(void *), void *argument)
{
	pthread_attr_t attributes;
	int error;

	pthread_attr_init(&attributes);
	error = pthread_create(&((struct worker *)argument)->thread, &attributes, run, argument);
	pthread_attr_destroy(&attributes);
	return error;
}

int
good_self_pointers(int count)
{
	workers = calloc((size_t)count, sizeof *workers);
	if (!workers)
		return -1;
	for (int i = 0; i < count; i++) {
		workers[i].number = i;
		if (start_worker(&workers[i]) != 0)
			return -1;
	}
	return start_with(work, &workers[0]);
}

int
good_stop(int count)
{
	pthread_join(crawler_thread, NULL);
	for (int i = 0; i < count; i++)
		pthread_join(workers[i].thread, NULL);
	free(workers);
	return 0;
}
