// args: -std=gnu17
// Where the create failed there is no thread; a payload on the heap belongs to the thread.
// expect-none
#include <pthread.h>
#include <stdlib.h>

struct job {
	int input;
	int output;
};

static void *run(void *argument)
{
	struct job *job = argument;

	job->output = job->input * 2;
	return NULL;
}

int good_here_instead(struct job *job)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, run, job) != 0) {
		job->output = job->input * 2;
		return job->output;
	}
	pthread_join(thread, NULL);
	return job->output;
}

int good_error_kept(struct job *job)
{
	pthread_t thread;
	int error = pthread_create(&thread, NULL, run, job);

	if (error) {
		job->output = -error;
		return -1;
	}
	pthread_join(thread, NULL);
	return job->output;
}

static void *run_and_free(void *argument)
{
	struct job *job = argument;

	job->output = job->input;
	free(job);
	return NULL;
}

int good_heap_each(int count)
{
	for (int i = 0; i < count; i++) {
		struct job *job = malloc(sizeof *job);
		pthread_t thread;

		if (!job)
			return -1;
		job->input = i;
		job->output = 0;
		if (pthread_create(&thread, NULL, run_and_free, job) != 0) {
			free(job);
			return -1;
		}
		pthread_detach(thread);
	}
	return 0;
}

int good_array_of_jobs(struct job *jobs, pthread_t *threads, int count)
{
	int started = 0;

	while (started < count && pthread_create(&threads[started], NULL, run, &jobs[started]) == 0)
		started++;
	for (int i = 0; i < started; i++)
		pthread_join(threads[i], NULL);
	return started;
}
