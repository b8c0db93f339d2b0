// A cleanup ladder whose labels are in the wrong order: one goto jumps over the join.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

struct capture {
	FILE *out;
	char line[256];
	int lines;
};

static void *
record(void *argument)
{
	struct capture *capture = argument;

	capture->lines++;
	return NULL;
}

int start_device(void);
int run_device(void);

int
bad_goto_over_join(const char *path)
{
	struct capture capture = {0};
	pthread_t recorder; // expect: unjoined-thread
	int result = -1;

	capture.out = fopen(path, "w");
	if (!capture.out)
		return -1;
	if (pthread_create(&recorder, NULL, record, &capture)) // expect: borrow-escapes-task
		goto close;
	if (start_device() != 0)
		goto close;
	result = run_device();
	pthread_join(recorder, NULL);
close:
	fclose(capture.out);
	return result;
}

int
bad_retry(int times)
{
	struct capture capture = {0};
	pthread_t recorder; // expect: unjoined-thread

	if (pthread_create(&recorder, NULL, record, &capture)) // expect: borrow-escapes-task
		return -1;
retry:
	if (run_device() == 0)
		goto joined;
	if (times-- > 0)
		goto retry;
	return -1;
joined:
	pthread_join(recorder, NULL);
	return 0;
}

int
good_ladder(const char *path)
{
	struct capture capture = {0};
	pthread_t recorder;
	int result = -1;

	capture.out = fopen(path, "w");
	if (!capture.out)
		return -1;
	if (pthread_create(&recorder, NULL, record, &capture))
		goto close;
	if (start_device() != 0)
		goto join;
	result = run_device();
join:
	pthread_join(recorder, NULL);
close:
	fclose(capture.out);
	return result;
}
