// args: -std=gnu17 -pthread
// libuv as its tests and its pool use threads: fixed arrays, joins in a second loop, queued work.
// expect-none
#include <stdio.h>
#include <stdlib.h>
#include <uv.h>

#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))
#define ASSERT(expr)                                                                               \
	do {                                                                                       \
		if (!(expr)) {                                                                     \
			fprintf(stderr, "Assertion failed: %s\n", #expr);                          \
			abort();                                                                   \
		}                                                                                  \
	} while (0)

static uv_thread_t *threads;
static unsigned int nthreads;
static uv_thread_t default_threads[4];
static uv_sem_t ready;

static void
worker(void *argument)
{
	uv_sem_post(argument);
}

void
good_init_threads(void)
{
	unsigned int i;
	const char *value = getenv("UV_THREADPOOL_SIZE");

	nthreads = ARRAY_SIZE(default_threads);
	if (value != NULL)
		nthreads = (unsigned int)atoi(value);
	if (nthreads == 0)
		nthreads = 1;
	threads = default_threads;
	if (nthreads > ARRAY_SIZE(default_threads)) {
		threads = malloc(nthreads * sizeof(threads[0]));
		if (threads == NULL) {
			nthreads = ARRAY_SIZE(default_threads);
			threads = default_threads;
		}
	}
	for (i = 0; i < nthreads; i++)
		if (uv_thread_create(threads + i, worker, &ready))
			abort();
	for (i = 0; i < nthreads; i++)
		uv_sem_wait(&ready);
}

void
good_cleanup(void)
{
	for (unsigned int i = 0; i < nthreads; i++)
		if (uv_thread_join(threads + i))
			abort();
}

struct item {
	uv_work_t request;
	struct item *next;
};

static void
on_work(uv_work_t *request)
{
	printf("%p\n", request->data);
}

static void
on_done(uv_work_t *request, int status)
{
	(void)request;
	(void)status;
}

void
good_queue(uv_loop_t *loop, struct item *items)
{
	for (struct item *item = items; item; item = item->next)
		ASSERT(uv_queue_work(loop, &item->request, on_work, on_done) == 0);
}
