// The atomic twins of bad_counted_pair.c.
// expect-none
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

struct page {
	_Atomic int users;
};

static void page_get(struct page *page)
{
	page->users++;
}

static void page_put(struct page *page)
{
	if (--page->users == 0)
		free(page);
}

struct chunk {
	atomic_uint users;
};

static void chunk_get(struct chunk *chunk)
{
	atomic_fetch_add_explicit(&chunk->users, 1, memory_order_relaxed);
}

static void chunk_put(struct chunk *chunk)
{
	if (atomic_fetch_sub(&chunk->users, 1) == 1)
		free(chunk);
}

// A plain integer, changed by the compiler's builtins.
struct node {
	int users;
};

static void node_get(struct node *node)
{
	__atomic_add_fetch(&node->users, 1, __ATOMIC_RELAXED);
}

static void node_put(struct node *node)
{
	if (__atomic_sub_fetch(&node->users, 1, __ATOMIC_ACQ_REL) == 0)
		free(node);
}

struct leaf {
	int users;
};

static void leaf_get(struct leaf *leaf)
{
	__sync_fetch_and_add(&leaf->users, 1);
}

static void leaf_put(struct leaf *leaf)
{
	if (__sync_sub_and_fetch(&leaf->users, 1) == 0)
		free(leaf);
}

// As libstdc++ does: without atomics as long as there is one thread.
struct text {
	int users;
};

extern char single_threaded;

static void text_get(struct text *text)
{
	if (single_threaded)
		text->users++;
	else
		__atomic_add_fetch(&text->users, 1, __ATOMIC_RELAXED);
}

static void text_put(struct text *text)
{
	int left = single_threaded ? --text->users
				   : __atomic_sub_fetch(&text->users, 1, __ATOMIC_ACQ_REL);

	if (left == 0)
		free(text);
}

static void *work(void *argument)
{
	return argument;
}

int good_start(struct page *page, struct chunk *chunk, struct node *node, struct leaf *leaf,
	       struct text *text)
{
	void *arguments[] = {page, chunk, node, leaf, text};
	pthread_t threads[5];

	page_get(page);
	chunk_get(chunk);
	node_get(node);
	leaf_get(leaf);
	text_get(text);
	if (pthread_create(&threads[0], NULL, work, page) == 0)
		pthread_join(threads[0], NULL);
	if (pthread_create(&threads[1], NULL, work, chunk) == 0)
		pthread_join(threads[1], NULL);
	if (pthread_create(&threads[2], NULL, work, node) == 0)
		pthread_join(threads[2], NULL);
	if (pthread_create(&threads[3], NULL, work, leaf) == 0)
		pthread_join(threads[3], NULL);
	if (pthread_create(&threads[4], NULL, work, text) == 0)
		pthread_join(threads[4], NULL);
	page_put(page);
	chunk_put(chunk);
	node_put(node);
	leaf_put(leaf);
	text_put(text);
	return arguments[0] != NULL;
}
