// A temporary lives to the end of its full expression, over the await in it.
#include <string>
#include <utility>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct SENDSYNC_NOT_SEND painter {
	painter();
	~painter();
	painter &stroke(int width);
	void finish(int result);
};

struct pool {
	SENDSYNC_MIGRATES task<int> measure();
};

int combine(const painter &brush, int width);

task<void> bad_argument(pool &workers)
{
	combine(painter(), co_await workers.measure()); // expect: non-send-across-await "this 'painter'"
}

task<void> bad_receiver(pool &workers)
{
	painter().stroke(2).finish(co_await workers.measure()); // expect: non-send-across-await
}

// A reference keeps it alive as long as itself.
task<void> bad_extended(pool &workers)
{
	const painter &brush = painter(); // expect: non-send-across-await "'brush'"
	int width = co_await workers.measure();
	combine(brush, width);
}

task<void> good_before(pool &workers)
{
	int base = combine(painter(), 1);
	int width = co_await workers.measure();
	combine(painter(), base + width);
}
