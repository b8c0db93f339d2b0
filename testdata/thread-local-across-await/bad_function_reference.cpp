// Functions that return a reference to a thread_local: the usual singleton of a thread.
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

class metrics
{
      public:
	static metrics &current()
	{
		static thread_local metrics instance;
		return instance;
	}
	void count(const std::string &name);
	int total = 0;
};

thread_local std::string buffers[4];

std::string &buffer(int number)
{
	return buffers[number];
}

task<void> bad_singleton(pool &workers)
{
	metrics &mine = metrics::current(); // expect: thread-local-across-await "'mine'"
	mine.count("begin");
	co_await workers.schedule(); // expect-note: "another thread"
	mine.count("end");
}

task<void> bad_auto(pool &workers)
{
	auto &&line = buffer(2); // expect: thread-local-across-await "'line'"
	co_await workers.schedule();
	line.clear();
}

task<void> bad_pointer_to_result(pool &workers)
{
	metrics *mine = &metrics::current(); // expect: thread-local-across-await "'mine'"
	co_await workers.schedule();
	mine->count("end");
}

task<int> good_each_time(pool &workers)
{
	metrics::current().count("begin");
	co_await workers.schedule();
	metrics::current().count("end");
	int total = metrics::current().total;
	co_await workers.schedule();
	co_return total;
}
