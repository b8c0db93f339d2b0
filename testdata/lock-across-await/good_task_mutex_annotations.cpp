// TASK_MUTEX and TASK_GUARD: somebody says that a task owns the lock.
// expect-none
#include <mutex>
#include <string>
#include <vector>

#include "sendsync.h"
#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

// lock() parks the fiber that calls it, not the thread.
class TASK_MUTEX fiber_mutex
{
      public:
	void lock();
	bool try_lock();
	void unlock();
};

class TASK_GUARD write_permit
{
      public:
	explicit write_permit(std::mutex &of_the_permit_table);
	~write_permit();
};

SUSPENDS void fiber_yield();

struct volume {
	fiber_mutex lock;
	std::mutex permits;
	std::vector<std::string> files;
};

task<void>
good_standard_guard(volume &of)
{
	std::lock_guard<fiber_mutex> hold(of.lock);
	of.files.push_back(std::to_string(co_await next_event()));
}

task<void>
good_deduced(volume &of)
{
	std::scoped_lock hold(of.lock);
	of.files.push_back(std::to_string(co_await next_event()));
}

task<void>
good_by_hand(volume &of)
{
	of.lock.lock();
	of.files.push_back(std::to_string(co_await next_event()));
	of.lock.unlock();
}

task<void>
good_permit(volume &of)
{
	write_permit permit(of.permits);
	co_await sleep_for_ms(1);
	of.files.clear();
}

void
good_stackful(volume &of)
{
	std::unique_lock hold(of.lock, std::try_to_lock);
	if (!hold)
		return;
	fiber_yield();
	of.files.clear();
}
