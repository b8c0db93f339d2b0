// C11 mutexes.
#include <stddef.h>
#include <threads.h>

struct pool {
	mtx_t lock;
	cnd_t ready;
	void *slots[16];
	size_t used;
};

void *bad_take(struct pool *p)
{
	mtx_lock(&p->lock); // expect: lock-leak@2
	if (p->used == 0)
		return NULL; // expect-note: "leaves it locked"
	void *slot = p->slots[--p->used];
	mtx_unlock(&p->lock);
	return slot;
}

int bad_put(struct pool *p, void *slot)
{
	if (mtx_lock(&p->lock) != thrd_success) // expect: lock-leak
		return -1;
	if (p->used == 16)
		return -1; // expect-note: "leaves it locked"
	p->slots[p->used++] = slot;
	mtx_unlock(&p->lock);
	return 0;
}

int bad_timed(struct pool *p, const struct timespec *until)
{
	if (mtx_timedlock(&p->lock, until) != thrd_success) // expect: lock-leak
		return -1;
	if (p->used > 16)
		return -2;
	p->used = 0;
	mtx_unlock(&p->lock);
	return 0;
}

void *good_wait(struct pool *p)
{
	if (mtx_lock(&p->lock) != thrd_success)
		return NULL;
	while (p->used == 0)
		cnd_wait(&p->ready, &p->lock);
	void *slot = p->slots[--p->used];
	mtx_unlock(&p->lock);
	return slot;
}
