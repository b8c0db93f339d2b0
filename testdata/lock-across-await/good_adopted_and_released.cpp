// Locked by hand, adopted, and gone with the guard that adopted it.
// expect-none
#include <mutex>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct account {
	std::mutex lock;
	long cents = 0;
};

task<void>
good_lock_guard(account &of)
{
	of.lock.lock();
	{
		std::lock_guard hold(of.lock, std::adopt_lock);
		of.cents = 0;
	}
	co_await next_event();
}

task<void>
good_transfer(account &from, account &to)
{
	int amount = co_await next_event();
	{
		std::lock(from.lock, to.lock);
		std::lock_guard hold_from(from.lock, std::adopt_lock);
		std::lock_guard hold_to(to.lock, std::adopt_lock);
		from.cents -= amount;
		to.cents += amount;
	}
	co_await next_event();
}

task<void>
good_unlocked_by_guard(account &of)
{
	of.lock.lock();
	std::unique_lock hold(of.lock, std::adopt_lock);
	of.cents = 0;
	hold.unlock();
	co_await next_event();
}

task<void>
good_after_try(account &of)
{
	if (of.lock.try_lock()) {
		std::scoped_lock hold(std::adopt_lock, of.lock);
		of.cents = 0;
	}
	co_await next_event();
}
