// The threads of C11: detached, left on some path, made by a helper.
#include <stdbool.h>
#include <stdlib.h>
#include <threads.h>

struct sum {
	const int *values;
	size_t count;
	long result;
};

static int
add(void *argument)
{
	struct sum *sum = argument;

	for (size_t i = 0; i < sum->count; i++)
		sum->result += sum->values[i];
	return 0;
}

bool cancelled(void);

int
bad_detached(const int *values, size_t count)
{
	struct sum sum = {values, count, 0};
	thrd_t adder;

	if (thrd_create(&adder, add, &sum) != thrd_success) // expect: borrow-escapes-task@31
		return -1;
	return thrd_detach(adder);
}

int
bad_cancelled(const int *values, size_t count)
{
	struct sum sum = {values, count, 0};
	thrd_t adder; // expect: unjoined-thread

	if (thrd_create(&adder, add, &sum) != thrd_success) // expect: borrow-escapes-task
		return -1;
	if (cancelled())
		return -2;
	return thrd_join(adder, NULL);
}

long
good_joined(const int *values, size_t count)
{
	struct sum sum = {values, count, 0};
	thrd_t adder;

	if (thrd_create(&adder, add, &sum) != thrd_success)
		return -1;
	thrd_join(adder, NULL);
	return sum.result;
}
