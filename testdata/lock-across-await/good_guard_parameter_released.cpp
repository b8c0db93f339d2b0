// Guards that come in as parameters: released before the await, used without any, or the caller's.
// expect-none
#include <mutex>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct mailbox {
	std::mutex lock;
	std::vector<int> mail;
};

task<int>
good_unlocked(mailbox &box, std::unique_lock<std::mutex> hold)
{
	const int before = static_cast<int>(box.mail.size());
	hold.unlock();
	co_return before + co_await next_event();
}

task<int>
good_no_await(mailbox &box, std::unique_lock<std::mutex> hold)
{
	int count = hold.owns_lock() ? static_cast<int>(box.mail.size()) : 0;
	co_return count;
}

task<void>
good_moved_on(mailbox &box, std::unique_lock<std::mutex> hold)
{
	{
		auto mine = std::move(hold);
		box.mail.clear();
	}
	box.mail.push_back(co_await next_event());
}

// The caller's guard, which it opens while it waits.
task<void>
good_by_reference(mailbox &box, std::unique_lock<std::mutex> &hold)
{
	hold.unlock();
	int letter = co_await next_event();
	hold.lock();
	box.mail.push_back(letter);
}

// Passed to plain functions: nothing is held behind them.
static int
count_locked(const mailbox &box, std::unique_lock<std::mutex> hold)
{
	return hold ? static_cast<int>(box.mail.size()) : 0;
}

task<int>
good_argument(mailbox &box)
{
	int count = count_locked(box, std::unique_lock(box.lock));
	co_return count + co_await next_event();
}
