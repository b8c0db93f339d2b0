/* Threads that wait for work: starting a worker is putting a job into a queue. */
#ifndef WORKER_H
#define WORKER_H

struct worker;

/* Runs RUN(DATA) on a thread of ours; NULL when there is no memory. */
struct worker *worker_start(void (*run)(void *), void *data);

/* Waits for the end of RUN, and frees the handle. */
void worker_finish(struct worker *worker);

/* Frees the handle; RUN goes on by itself. */
void worker_abandon(struct worker *worker);

#endif
