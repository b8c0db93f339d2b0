// args: -std=gnu17 -pthread
// C error handling with goto: one label comes behind the join.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

struct reader {
	FILE *file;
	char *buffer;
};

static void *
read_all(void *argument)
{
	struct reader *reader = argument;

	fread(reader->buffer, 1, 4096, reader->file);
	return NULL;
}

int open_reader(struct reader *reader, const char *path);
int start_writer(struct reader *reader);

int
bad_label_behind_join(struct reader *reader, const char *path)
{
	pthread_t thread; // expect: unjoined-thread
	int result = -1;

	if (open_reader(reader, path) != 0)
		goto out;
	if (pthread_create(&thread, NULL, read_all, reader) != 0)
		goto out;
	if (start_writer(reader) != 0)
		goto out;
	result = 0;
	pthread_join(thread, NULL);
out:
	return result;
}

int
good_two_labels(struct reader *reader, const char *path)
{
	pthread_t thread;
	int result = -1;

	if (open_reader(reader, path) != 0)
		goto out;
	if (pthread_create(&thread, NULL, read_all, reader) != 0)
		goto out;
	if (start_writer(reader) != 0)
		goto join;
	result = 0;
join:
	pthread_join(thread, NULL);
out:
	return result;
}

int
good_started_flag(struct reader *reader, const char *path)
{
	pthread_t thread;
	int result = -1, started = 0;

	if (open_reader(reader, path) != 0)
		goto out;
	if (pthread_create(&thread, NULL, read_all, reader) != 0)
		goto out;
	started = 1;
	result = start_writer(reader);
out:
	if (started)
		pthread_join(thread, NULL);
	return result;
}
