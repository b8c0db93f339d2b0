// args: -std=gnu17 -pthread
// C: one thread at a time for each item, with a time limit or an exit of its own.
// expect-none
#include <dirent.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>

struct test {
	struct test *next;
	const char *name;
	void *(*run)(void *);
};

static int
convert(void *argument)
{
	puts(argument);
	return 0;
}

static int failures;

/* Each test runs on a fresh thread, so that its thread-local state is fresh too. */
int
good_run_tests(struct test *tests)
{
	for (struct test *test = tests; test; test = test->next) {
		pthread_t thread;
		void *result = NULL;

		if (pthread_create(&thread, NULL, test->run, NULL) != 0) {
			failures++;
			continue;
		}
		if (pthread_join(thread, &result) != 0 || result != NULL) {
			printf("FAIL %s\n", test->name);
			failures++;
		}
	}
	return failures;
}

static int
run_alone(void *(*function)(void *), void *argument)
{
	pthread_t thread;
	int error = pthread_create(&thread, NULL, function, argument);

	if (error)
		return error;
	return pthread_join(thread, NULL);
}

int
good_through_helper(struct test *tests)
{
	int errors = 0;

	while (tests) {
		errors += run_alone(tests->run, NULL) != 0;
		tests = tests->next;
	}
	return errors;
}

int
good_each_file(DIR *folder)
{
	struct dirent *entry;
	int sum = 0;

	while ((entry = readdir(folder))) {
		thrd_t thread;
		int result = 0;

		if (thrd_create(&thread, convert, entry->d_name) != thrd_success)
			break;
		thrd_join(thread, &result);
		sum += result;
	}
	return sum;
}
