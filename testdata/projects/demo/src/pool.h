/* A fixed number of threads that take jobs from one queue, first in, first out. */
#ifndef DEMO_POOL_H
#define DEMO_POOL_H

#include "sendsync.h"

#ifdef __cplusplus
extern "C" {
#endif

struct pool;
typedef void pool_job(void *data);

/* NULL when memory or threads are short. */
struct pool *pool_create(unsigned threads);

/* Any thread. -1 when memory is short: the job will not run. */
SPAWNS_DETACHED int pool_submit(struct pool *pool, TASK pool_job *run, TASK_DATA void *data);

/* Runs what is queued, then joins the threads. */
void pool_destroy(struct pool *pool);

#ifdef __cplusplus
}
#endif

#endif
