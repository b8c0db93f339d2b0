// args: -std=c17 -pthread
// Linked lists and input in C.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>

struct job {
	struct job *next;
	pthread_t thread;
	char name[32];
};

static void *
run_job(void *job)
{
	puts(((struct job *)job)->name);
	return NULL;
}

static int
run_line(void *line)
{
	puts(line);
	free(line);
	return 0;
}

void
bad_each_job(struct job *jobs)
{
	for (struct job *job = jobs; job != NULL; job = job->next)
		pthread_create(&job->thread, NULL, run_job, job); // expect: thread-per-item
	for (struct job *job = jobs; job != NULL; job = job->next)
		pthread_join(job->thread, NULL);
}

void
bad_each_line(FILE *input)
{
	char line[256];

	while (fgets(line, sizeof line, input)) {
		thrd_t thread;
		// expect-next: thread-per-item
		if (thrd_create(&thread, run_line, strdup(line)) == thrd_success)
			thrd_detach(thread);
	}
}
