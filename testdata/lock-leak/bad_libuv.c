// args: -std=gnu17
// A worker of libuv's pool and the loop thread share a list.
#include <stdlib.h>
#include <uv.h>

struct job {
	struct job *next;
	int priority;
};

struct jobs {
	uv_mutex_t lock;
	uv_rwlock_t names;
	struct job *head;
	int length;
};

struct job *bad_pop(struct jobs *jobs)
{
	uv_mutex_lock(&jobs->lock); // expect: lock-leak
	if (!jobs->head)
		return NULL; // expect-note: "leaves it locked"
	struct job *first = jobs->head;
	jobs->head = first->next;
	uv_mutex_unlock(&jobs->lock);
	return first;
}

// Leaves the loop with the lock in hand.
void bad_trim(struct jobs *jobs, int below)
{
	while (jobs->length > 8) {
		uv_mutex_lock(&jobs->lock); // expect: lock-leak
		if (!jobs->head || jobs->head->priority >= below) // expect-note: "from here"
			break;
		jobs->head = jobs->head->next;
		jobs->length--;
		uv_mutex_unlock(&jobs->lock);
	}
}

void bad_continue(struct jobs *jobs, const int *wanted, int count)
{
	for (int i = 0; i < count; i++) {
		uv_mutex_lock(&jobs->lock); // expect: lock-leak
		if (wanted[i] < 0)
			continue;
		jobs->length += wanted[i];
		uv_mutex_unlock(&jobs->lock);
	}
}

void good_break(struct jobs *jobs, int below)
{
	uv_mutex_lock(&jobs->lock);
	while (jobs->head) {
		if (jobs->head->priority >= below)
			break;
		jobs->head = jobs->head->next;
	}
	uv_mutex_unlock(&jobs->lock);
}
