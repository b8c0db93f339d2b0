// args: -std=gnu17 -pthread
// Background threads as redis has them: a constant number, each with a list of jobs of its own.
// expect-none
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BIO_WORKERS 3
#define STACK_SIZE (1024 * 1024 * 4)

struct job {
	struct job *next;
	int fd;
};

static pthread_t bio_threads[BIO_WORKERS];
static pthread_mutex_t bio_mutex[BIO_WORKERS];
static pthread_cond_t bio_changed[BIO_WORKERS];
static struct job *bio_jobs[BIO_WORKERS];

static void *
process_jobs(void *argument)
{
	unsigned long worker = (unsigned long)argument;

	pthread_mutex_lock(&bio_mutex[worker]);
	while (1) {
		struct job *job = bio_jobs[worker];

		if (!job) {
			pthread_cond_wait(&bio_changed[worker], &bio_mutex[worker]);
			continue;
		}
		bio_jobs[worker] = job->next;
		pthread_mutex_unlock(&bio_mutex[worker]);
		free(job);
		pthread_mutex_lock(&bio_mutex[worker]);
	}
	return NULL;
}

void
good_init(void)
{
	pthread_attr_t attributes;
	pthread_t thread;
	size_t size;

	pthread_attr_init(&attributes);
	pthread_attr_getstacksize(&attributes, &size);
	if (!size)
		size = 1;
	while (size < STACK_SIZE)
		size *= 2;
	pthread_attr_setstacksize(&attributes, size);
	for (unsigned long j = 0; j < BIO_WORKERS; j++) {
		if (pthread_create(&thread, &attributes, process_jobs, (void *)j) != 0) {
			fprintf(stderr, "cannot start worker %lu\n", j);
			exit(1);
		}
		bio_threads[j] = thread;
	}
}

void
good_submit(unsigned worker, struct job *jobs)
{
	while (jobs) {
		struct job *job = jobs;

		jobs = job->next;
		pthread_mutex_lock(&bio_mutex[worker]);
		job->next = bio_jobs[worker];
		bio_jobs[worker] = job;
		pthread_cond_signal(&bio_changed[worker]);
		pthread_mutex_unlock(&bio_mutex[worker]);
	}
}

void
good_kill(void)
{
	for (int j = 0; j < BIO_WORKERS; j++)
		if (bio_threads[j] && pthread_cancel(bio_threads[j]) == 0)
			pthread_join(bio_threads[j], NULL);
}
