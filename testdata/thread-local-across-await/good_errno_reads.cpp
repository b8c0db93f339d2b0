// expect-none
// errno is a call each time: what it gives behind an await is the new thread's.
#include <cerrno>
#include <cstring>
#include <string>
#include <unistd.h>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

void report(int error);
void report(const std::string &text);

task<void> good_saved(pool &workers, int file)
{
	char byte;
	if (read(file, &byte, 1) < 0) {
		int error = errno;
		co_await workers.schedule();
		report(error);
	}
}

task<void> good_text(pool &workers)
{
	std::string text = std::strerror(errno);
	co_await workers.schedule();
	report(text);
}

task<void> good_cleared(pool &workers)
{
	errno = 0;
	co_await workers.schedule();
	if (errno == EINTR)
		errno = 0;
}

task<void> good_compared(pool &workers, int file)
{
	co_await workers.schedule();
	while (write(file, "x", 1) < 0 && errno == EAGAIN)
		co_await workers.schedule();
}
