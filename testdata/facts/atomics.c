/* Operations of the compiler on atomics: calls without a declaration, whose first argument is the
 * pointer. */
#include <stdatomic.h>

struct counter {
	int plain;
	atomic_int hits;
};

int step(struct counter *counter)
{
	int seen = __atomic_load_n(&counter->plain, __ATOMIC_ACQUIRE);

	__atomic_fetch_add(&counter->plain, seen, __ATOMIC_RELAXED);
	__sync_fetch_and_add(&counter->plain, 1);
	atomic_fetch_add(&counter->hits, 1);
	while (!atomic_load(&counter->hits))
		counter->hits++;
	if (__atomic_exchange_n(&counter->plain, 1, __ATOMIC_ACQ_REL) == 0)
		atomic_store_explicit(&counter->hits, 2, memory_order_release);
	return seen;
}
