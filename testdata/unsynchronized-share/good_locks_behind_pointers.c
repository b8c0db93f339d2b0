// expect-none
// A library that takes its lock functions from its user: the lock is held, though nobody can see which.
#include <pthread.h>
#include <stddef.h>

struct lock_functions {
	int (*lock)(unsigned mode, void *lock);
	int (*unlock)(unsigned mode, void *lock);
};

extern struct lock_functions lock_functions;

struct node {
	struct node *next;
};

struct base {
	void *lock;
	struct node *first;
	int count;
};

static void add(struct base *base, struct node *node)
{
	if (base->lock)
		lock_functions.lock(0, base->lock);
	node->next = base->first;
	base->first = node;
	base->count++;
	if (base->lock)
		lock_functions.unlock(0, base->lock);
}

static void *run(void *argument)
{
	static struct node node;

	add(argument, &node);
	return NULL;
}

void good_shared_base(struct base *base)
{
	pthread_t threads[4];

	for (int i = 0; i < 4; i++)
		if (pthread_create(&threads[i], NULL, run, base))
			return;
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
}

// Somebody's spin lock, of which there is only the declaration here.
struct spin;
void spin_lock(struct spin *spin);
void spin_unlock(struct spin *spin);

struct counter {
	struct spin *spin;
	long hits;
};

static void *count_hits(void *argument)
{
	struct counter *counter = argument;

	spin_lock(counter->spin);
	counter->hits++;
	spin_unlock(counter->spin);
	return NULL;
}

long good_counter(struct counter *counter)
{
	pthread_t thread;
	long hits;

	if (pthread_create(&thread, NULL, count_hits, counter))
		return 0;
	spin_lock(counter->spin);
	counter->hits++;
	hits = counter->hits;
	spin_unlock(counter->spin);
	pthread_join(thread, NULL);
	return hits;
}
