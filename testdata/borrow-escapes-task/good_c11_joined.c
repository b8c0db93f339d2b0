// expect-none
// C11: joined on every path, alone and in arrays.
#include <stdbool.h>
#include <stdlib.h>
#include <threads.h>

enum { WORKERS = 3 };

struct part {
	const double *samples;
	size_t count;
	double peak;
	mtx_t *lock;
};

static int
find_peak(void *argument)
{
	struct part *part = argument;

	for (size_t i = 0; i < part->count; i++)
		if (part->samples[i] > part->peak)
			part->peak = part->samples[i];
	return 0;
}

bool cancelled(void);

double
good_one(const double *samples, size_t count)
{
	struct part whole = {samples, count, 0, NULL};
	thrd_t worker;

	if (thrd_create(&worker, find_peak, &whole) != thrd_success)
		return -1;
	if (cancelled()) {
		thrd_join(worker, NULL);
		return 0;
	}
	thrd_join(worker, NULL);
	return whole.peak;
}

double
good_array(const double *samples, size_t count)
{
	struct part parts[WORKERS];
	thrd_t workers[WORKERS];
	double peak = 0;
	int started = 0;

	for (; started < WORKERS; started++) {
		parts[started] = (struct part){samples, count, 0, NULL};
		if (thrd_create(&workers[started], find_peak, &parts[started]) != thrd_success)
			break;
	}
	while (started-- > 0) {
		thrd_join(workers[started], NULL);
		if (parts[started].peak > peak)
			peak = parts[started].peak;
	}
	return peak;
}

int
good_result(const double *samples)
{
	struct part first = {.samples = samples, .count = 1};
	thrd_t worker;
	int result = -1;

	if (thrd_create(&worker, find_peak, &first) == thrd_success)
		thrd_join(worker, &result);
	return result;
}
