// A flag says whether the lock is held: taken on condition, given back on the same.
// expect-none
#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

struct object {
	pthread_mutex_t mutex;
	struct object *next;
	int refs, dead, id;
	bool locked;
};

struct store {
	pthread_mutex_t mutex;
	struct object *first;
	int threaded, failed;
};

int good_local_flag(struct store *store, int need)
{
	bool locked = false;
	int rc = 0;

	if (need) {
		pthread_mutex_lock(&store->mutex);
		locked = true;
	}
	if (!store->first) {
		rc = -ENOENT;
		goto out;
	}
	store->first->refs++;
out:
	if (locked)
		pthread_mutex_unlock(&store->mutex);
	return rc;
}

int good_member_flag(struct store *store)
{
	if (store->threaded)
		pthread_mutex_lock(&store->mutex);
	int failed = store->failed;
	store->failed = 0;
	if (store->threaded)
		pthread_mutex_unlock(&store->mutex);
	return failed;
}

int good_parameter_flag(struct store *store, bool lock)
{
	if (lock)
		pthread_mutex_lock(&store->mutex);
	if (!store->first) {
		if (lock)
			pthread_mutex_unlock(&store->mutex);
		return -1;
	}
	int id = store->first->id;
	if (lock)
		pthread_mutex_unlock(&store->mutex);
	return id;
}

// Comes back with the object locked, or with nothing.
struct object *good_get_locked(struct store *store, int id)
{
	struct object *at;

	pthread_mutex_lock(&store->mutex);
	for (at = store->first; at; at = at->next)
		if (at->id == id)
			break;
	if (!at) {
		pthread_mutex_unlock(&store->mutex);
		return NULL;
	}
	pthread_mutex_lock(&at->mutex);
	pthread_mutex_unlock(&store->mutex);
	if (at->dead) {
		pthread_mutex_unlock(&at->mutex);
		return NULL;
	}
	return at;
}

int good_get_by_pointer(struct store *store, int id, struct object **out)
{
	struct object *at = good_get_locked(store, id);

	*out = NULL;
	if (!at)
		return -ENOENT;
	if (at->refs == 0) {
		pthread_mutex_unlock(&at->mutex);
		return -EBUSY;
	}
	at->refs++;
	*out = at;
	return 0;
}

void good_put(struct object *at)
{
	at->refs--;
	pthread_mutex_unlock(&at->mutex);
}

int good_uses(struct store *store, int id)
{
	struct object *at;
	int rc = good_get_by_pointer(store, id, &at);

	if (rc)
		return rc;
	at->dead = 1;
	good_put(at);
	return 0;
}

// The object remembers that it is locked; close() gives it back.
int good_remembered(struct object *at, int write)
{
	pthread_mutex_lock(&at->mutex);
	if (at->dead) {
		pthread_mutex_unlock(&at->mutex);
		return -1;
	}
	at->locked = true;
	return write ? at->refs : at->id;
}

void good_close(struct object *at)
{
	if (at->locked) {
		at->locked = false;
		pthread_mutex_unlock(&at->mutex);
	}
}

// Waits for what it wants, and comes back with the lock.
void good_wait_locked(struct store *store, void (*pause)(void))
{
	for (;;) {
		pthread_mutex_lock(&store->mutex);
		if (store->first)
			break;
		pthread_mutex_unlock(&store->mutex);
		pause();
	}
}

// Below zero it failed; else it says how many, and the lock is the caller's.
int good_count_locked(struct store *store, int (*count)(struct store *))
{
	pthread_mutex_lock(&store->mutex);
	int rc = count(store);
	if (rc < 0) {
		pthread_mutex_unlock(&store->mutex);
		return rc;
	}
	return rc;
}

int good_code_locked(struct store *store, int (*check)(struct store *))
{
	pthread_mutex_lock(&store->mutex);
	int rc = check(store);
	if (rc)
		return rc;
	pthread_mutex_unlock(&store->mutex);
	return 0;
}
