// A POSIX thread that is joined on some ways out, and not on others.
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

struct scan {
	const char *root;
	long files;
};

static void *
walk(void *argument)
{
	struct scan *scan = argument;

	scan->files++;
	return NULL;
}

int read_command(void);

long
bad_early_return(const char *root)
{
	struct scan scan = {root, 0};
	pthread_t walker; // expect: unjoined-thread

	if (pthread_create(&walker, NULL, walk, &scan)) // expect: borrow-escapes-task
		return -1;
	if (read_command() == 'q')
		return -2;
	pthread_join(walker, NULL);
	return scan.files;
}

void
bad_one_branch(const char *root, bool wait)
{
	struct scan scan = {root, 0};
	pthread_t walker;

	if (pthread_create(&walker, NULL, walk, &scan)) // expect: borrow-escapes-task
		return;
	if (wait)
		pthread_join(walker, NULL);
	else
		pthread_detach(walker);
}

// Of two threads one is left alone when the other could not be made.
int
bad_second_create_failed(const char *left, const char *right)
{
	struct scan first = {left, 0};
	struct scan second = {right, 0};
	pthread_t a, b; // expect: unjoined-thread

	if (pthread_create(&a, NULL, walk, &first)) // expect: borrow-escapes-task
		return -1;
	if (pthread_create(&b, NULL, walk, &second))
		return -1;
	pthread_join(a, NULL);
	pthread_join(b, NULL);
	return 0;
}

// The variable's block ends before the join.
long
bad_inner_block(const char *root)
{
	pthread_t walker;
	int failed;

	{
		struct scan scan = {root, 0};

		// expect-next: borrow-escapes-task
		failed = pthread_create(&walker, NULL, walk, &scan);
	}
	if (!failed)
		pthread_join(walker, NULL);
	return failed;
}

int
good_both_or_none(const char *left, const char *right)
{
	struct scan first = {left, 0};
	struct scan second = {right, 0};
	pthread_t a, b;

	if (pthread_create(&a, NULL, walk, &first))
		return -1;
	if (pthread_create(&b, NULL, walk, &second)) {
		pthread_join(a, NULL);
		return -1;
	}
	pthread_join(a, NULL);
	pthread_join(b, NULL);
	return 0;
}
