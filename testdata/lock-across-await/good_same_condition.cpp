// A lock and its unlock under the same unchanged condition belong together.
// expect-none
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct table {
	std::mutex lock;
	std::vector<int> rows;
};

task<void>
good_flag(table &of, const bool shared)
{
	if (shared)
		of.lock.lock();
	of.rows.clear();
	if (shared)
		of.lock.unlock();
	co_await next_event();
}
