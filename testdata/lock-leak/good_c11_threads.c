// C11 mutexes: failed calls, tries, and a result that is kept for later.
// expect-none
#include <stdbool.h>
#include <threads.h>

struct counter {
	mtx_t lock;
	long value;
};

int good_failed_call(struct counter *c, long by)
{
	int rc = mtx_lock(&c->lock);

	if (rc != thrd_success)
		return rc;
	c->value += by;
	return mtx_unlock(&c->lock);
}

int good_try(struct counter *c)
{
	int rc = mtx_trylock(&c->lock);

	if (rc == thrd_busy)
		return 1;
	if (rc != thrd_success)
		return -1;
	c->value++;
	mtx_unlock(&c->lock);
	return 0;
}

bool good_try_loop(struct counter *c, int tries)
{
	while (mtx_trylock(&c->lock) != thrd_success)
		if (tries-- == 0)
			return false;
	c->value++;
	mtx_unlock(&c->lock);
	return true;
}

bool good_if_free(struct counter *c)
{
	bool mine = mtx_trylock(&c->lock) == thrd_success;

	if (mine) {
		c->value++;
		mtx_unlock(&c->lock);
	}
	return mine;
}
