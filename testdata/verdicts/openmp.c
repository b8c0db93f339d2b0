// OpenMP's locks.
#include <omp.h>

struct table {
	omp_lock_t lock;
	omp_nest_lock_t nest;
	omp_lock_t buckets[8];
};

struct table *make_table(void);
// verdict: omp_lock_t: send yes, sync yes
// verdict: omp_nest_lock_t: send yes, sync yes
// verdict: omp_lock_t[8]: send yes, sync yes
// verdict: struct table: send yes, sync yes
