// expect-none
// C: whether there is a thread to join is kept in a variable, or follows from the same condition.
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

struct sum {
	const int *values;
	size_t count;
	long result;
};

static void *
add(void *argument)
{
	struct sum *sum = argument;

	for (size_t i = 0; i < sum->count; i++)
		sum->result += sum->values[i];
	return NULL;
}

long
good_flag(const int *values, size_t count)
{
	struct sum sum = {values, count, 0};
	pthread_t adder;
	bool started = false;

	if (count > 1000)
		started = pthread_create(&adder, NULL, add, &sum) == 0;
	if (!started)
		add(&sum);
	if (started)
		pthread_join(adder, NULL);
	return sum.result;
}

long
good_set_in_branch(const int *values, size_t count)
{
	struct sum sum = {values, count, 0};
	pthread_t adder;
	bool started = false;

	if (pthread_create(&adder, NULL, add, &sum) == 0)
		started = true;
	else
		add(&sum);
	if (started)
		pthread_join(adder, NULL);
	return sum.result;
}

long
good_same_condition(const int *values, size_t count, bool parallel)
{
	struct sum left = {values, count / 2, 0};
	struct sum right = {values + count / 2, count - count / 2, 0};
	pthread_t adder;

	if (parallel && pthread_create(&adder, NULL, add, &left) != 0)
		return -1;
	if (!parallel)
		add(&left);
	add(&right);
	if (parallel)
		pthread_join(adder, NULL);
	return left.result + right.result;
}
