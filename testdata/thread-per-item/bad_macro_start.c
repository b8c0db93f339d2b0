// args: -std=gnu17 -pthread
// Project macros around pthread_create and around the loop over a list (queue.h, list.h style).
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/queue.h>

#define CHECK_ZERO(call)                                                                           \
	do {                                                                                       \
		int error_ = (call);                                                               \
		if (error_ != 0) {                                                                 \
			fprintf(stderr, "%s:%d: %d\n", __FILE__, __LINE__, error_);                \
			abort();                                                                   \
		}                                                                                  \
	} while (0)

#define START_DETACHED(function, argument)                                                         \
	do {                                                                                       \
		pthread_t thread_;                                                                 \
		if (pthread_create(&thread_, NULL, (function), (argument)) == 0)                   \
			pthread_detach(thread_);                                                   \
	} while (0)

struct shard {
	TAILQ_ENTRY(shard) link;
	pthread_t rebuilder;
	int id;
};
TAILQ_HEAD(shards, shard);

struct list_head {
	struct list_head *next, *prev;
};

#define list_for_each(pos, head) for (pos = (head)->next; pos != (head); pos = pos->next)

static void *
rebuild(void *argument)
{
	struct shard *shard = argument;

	printf("shard %d\n", shard->id);
	return NULL;
}

static void *
visit(void *argument)
{
	(void)argument;
	return NULL;
}

void
bad_tailq(struct shards *shards)
{
	struct shard *shard;

	TAILQ_FOREACH(shard, shards, link)
		CHECK_ZERO(pthread_create(&shard->rebuilder, NULL, rebuild, shard)); // expect: thread-per-item
	TAILQ_FOREACH(shard, shards, link)
		CHECK_ZERO(pthread_join(shard->rebuilder, NULL));
}

void
bad_kernel_list(struct list_head *head)
{
	struct list_head *pos;

	list_for_each(pos, head)
		START_DETACHED(visit, pos); // expect: thread-per-item
}
