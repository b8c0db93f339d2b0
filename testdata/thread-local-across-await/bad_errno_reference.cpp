// errno is *__errno_location(): a pointer or reference to it stays with its thread.
#include <cerrno>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

void report(int error);

task<void> bad_reference(pool &workers)
{
	int &error = errno; // expect: thread-local-across-await "'error'"
	error = 0;
	co_await workers.schedule(); // expect-note: "another thread"
	report(error);
}

task<void> bad_pointer(pool &workers)
{
	int *error = &errno; // expect: thread-local-across-await "'error'"
	co_await workers.schedule();
	if (*error)
		report(1);
}

task<void> good_fresh(pool &workers)
{
	errno = 0;
	co_await workers.schedule();
	report(errno);
}

task<void> good_copy(pool &workers)
{
	int error = errno;
	co_await workers.schedule();
	report(error);
}
