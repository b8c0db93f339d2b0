// args: -std=gnu17
// The payload of a POSIX thread, used on both sides before the join.
#include <pthread.h>
#include <stddef.h>

struct job {
	const char *text;
	size_t length;
	size_t words;
	int done;
};

static void *count_words(void *argument)
{
	struct job *job = argument;

	for (size_t i = 0; i < job->length; i++)
		if (job->text[i] == ' ')
			job->words++; // expect-note: "the task writes 'job.words'"
	job->done = 1;
	return NULL;
}

size_t bad_progress(const char *text, size_t length)
{
	struct job job = {.text = text, .length = length, .words = 0, .done = 0};
	pthread_t thread;
	size_t early;

	if (pthread_create(&thread, NULL, count_words, &job) != 0) // expect: unsynchronized-share "job.words"
		return 0;
	early = job.words;
	pthread_join(thread, NULL);
	return job.words - early;
}

static void *bump(void *argument)
{
	int *counter = argument;

	(*counter)++;
	return NULL;
}

int bad_two(void)
{
	pthread_t first, second;
	int counter = 0;

	if (pthread_create(&first, NULL, bump, &counter) != 0) // expect: unsynchronized-share "'counter'"
		return -1;
	if (pthread_create(&second, NULL, bump, &counter) != 0) {
		pthread_join(first, NULL);
		return -1;
	}
	pthread_join(first, NULL);
	pthread_join(second, NULL);
	return counter;
}
