// args: -std=c17 -pthread
// A compression library: contexts start pools of threads, which live in the heap until the context is
// freed; its functions return sizes or error codes, which are no handles of threads.
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// expect-none

struct pool {
	pthread_t *threads;
	size_t count;
	int shutdown;
};

struct context {
	struct pool *pool;
	size_t workers;
	char window[64];
};

static void *
work(void *opaque)
{
	struct pool *pool = opaque;

	while (!__atomic_load_n(&pool->shutdown, __ATOMIC_ACQUIRE))
		continue;
	return NULL;
}

static void
pool_free(struct pool *pool)
{
	__atomic_store_n(&pool->shutdown, 1, __ATOMIC_RELEASE);
	for (size_t i = 0; i < pool->count; i++)
		pthread_join(pool->threads[i], NULL);
	free(pool->threads);
	free(pool);
}

static struct pool *
pool_create(size_t count)
{
	struct pool *pool = calloc(1, sizeof *pool);

	if (!pool)
		return NULL;
	pool->threads = calloc(count, sizeof *pool->threads);
	for (size_t i = 0; i < count; i++) {
		if (pthread_create(&pool->threads[i], NULL, work, pool)) {
			pool_free(pool);
			return NULL;
		}
		pool->count++;
	}
	return pool;
}

/* The new array takes the old threads over. */
static int
pool_grow(struct pool *pool, size_t count)
{
	pthread_t *threads = calloc(count, sizeof *threads);

	if (!threads)
		return 1;
	memcpy(threads, pool->threads, pool->count * sizeof *threads);
	free(pool->threads);
	pool->threads = threads;
	for (size_t i = pool->count; i < count; i++) {
		if (pthread_create(&threads[i], NULL, work, pool)) {
			pool->count = i;
			return 1;
		}
	}
	pool->count = count;
	return 0;
}

static size_t
context_resize(struct context *context, size_t workers)
{
	if (workers == context->workers)
		return 0;
	if (context->pool && workers > context->workers)
		return pool_grow(context->pool, workers) ? (size_t)-1 : 0;
	if (context->pool)
		pool_free(context->pool);
	context->pool = pool_create(workers);
	context->workers = workers;
	return context->pool ? 0 : (size_t)-1;
}

size_t
compress(struct context *context, const char *from, size_t size)
{
	size_t const error = context_resize(context, 4);

	if (error > 4096)
		return error;
	memcpy(context->window, from, size < sizeof context->window ? size : sizeof context->window);
	return size;
}

int
main(void)
{
	struct context context = {0};
	size_t const written = compress(&context, "hello", 5);
	size_t remaining = compress(&context, "world", 5);

	if (written != 5)
		return 1;
	return remaining != 5;
}
