// args: -std=gnu17 -pthread
// libuv threads on the stack: forgotten on an error path, or in an array that is joined in part.
#include <stdio.h>
#include <stdlib.h>
#include <uv.h>

static uv_barrier_t barrier;

static void
worker(void *argument)
{
	(void)argument;
	uv_barrier_wait(&barrier);
}

int prepare(void);

int
bad_error_path(void)
{
	uv_thread_t thread; // expect: unjoined-thread

	if (uv_thread_create(&thread, worker, NULL))
		return -1;
	if (prepare() < 0)
		return -2;
	return uv_thread_join(&thread);
}

int
bad_never(void)
{
	uv_thread_t threads[4]; // expect: unjoined-thread

	for (int i = 0; i < 4; i++)
		if (uv_thread_create(&threads[i], worker, NULL))
			return i;
	return 4;
}

int
good_array(void)
{
	uv_thread_t threads[4];

	for (int i = 0; i < 4; i++)
		if (uv_thread_create(&threads[i], worker, NULL))
			abort();
	for (int i = 0; i < 4; i++)
		uv_thread_join(&threads[i]);
	return 4;
}

int
good_kept(uv_thread_t *kept)
{
	uv_thread_t thread;

	if (uv_thread_create(&thread, worker, NULL))
		return -1;
	*kept = thread;
	return 0;
}
