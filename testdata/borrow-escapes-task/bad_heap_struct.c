// The payload lives on the heap, but a pointer in it leads to a local.
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct sum {
	const int *values;
	size_t count;
	long *result;
};

static void *
add(void *argument)
{
	struct sum *sum = argument;

	for (size_t i = 0; i < sum->count; i++)
		*sum->result += sum->values[i];
	free(sum);
	return NULL;
}

int
bad_array_in_heap_struct(long *result)
{
	int values[3] = {1, 2, 3};
	struct sum *sum = calloc(1, sizeof *sum);
	pthread_t adder;

	if (!sum)
		return -1;
	sum->values = values;
	sum->count = 3;
	sum->result = result;
	if (pthread_create(&adder, NULL, add, sum) != 0) { // expect: borrow-escapes-task@40
		free(sum);
		return -1;
	}
	return pthread_detach(adder);
}

int
bad_address_in_heap_struct(const int *values, size_t count)
{
	long result = 0;
	struct sum *sum = calloc(1, sizeof *sum);
	pthread_t adder;

	if (!sum)
		return -1;
	*sum = (struct sum){.values = values, .count = count, .result = &result};
	if (pthread_create(&adder, NULL, add, sum) != 0) { // expect: borrow-escapes-task
		free(sum);
		return -1;
	}
	return pthread_detach(adder);
}

int
good_all_on_the_heap(const int *values, size_t count, long *result)
{
	struct sum *sum = calloc(1, sizeof *sum);
	int *copy = malloc(count * sizeof *copy);
	pthread_t adder;

	if (!sum || !copy) {
		free(sum);
		free(copy);
		return -1;
	}
	memcpy(copy, values, count * sizeof *copy);
	*sum = (struct sum){copy, count, result};
	if (pthread_create(&adder, NULL, add, sum) != 0) {
		free(copy);
		free(sum);
		return -1;
	}
	return pthread_detach(adder);
}
