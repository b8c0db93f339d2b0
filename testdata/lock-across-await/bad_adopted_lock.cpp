// Locked by hand, then adopted: one cause, one diagnostic, at the variable that holds the lock
// when the coroutine suspends.
#include <array>
#include <mutex>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct sensor {
	std::mutex lock;
	std::array<int, 16> samples{};
	int used = 0;
};

task<void>
bad_adopted(sensor &of)
{
	of.lock.lock();
	std::lock_guard<std::mutex> hold(of.lock, std::adopt_lock); // expect: lock-across-await
	of.samples[0] = co_await next_event();                      // expect-note: "suspen"
	of.used = 1;
}

task<void>
bad_adopted_unique(sensor &of)
{
	of.lock.lock();
	std::unique_lock hold(of.lock, std::adopt_lock); // expect: lock-across-await
	of.samples[0] = co_await next_event();
	of.used = 1;
}

task<void>
bad_adopted_scoped(sensor &of)
{
	of.lock.lock();
	std::scoped_lock hold(std::adopt_lock, of.lock); // expect: lock-across-await
	of.samples[0] = co_await next_event();
	of.used = 1;
}

task<bool>
bad_adopted_after_try(sensor &of)
{
	if (!of.lock.try_lock())
		co_return false;
	std::lock_guard hold(of.lock, std::adopt_lock); // expect: lock-across-await
	of.samples[0] = co_await next_event();
	co_return true;
}

task<void>
bad_two_adopted(sensor &left, sensor &right)
{
	std::lock(left.lock, right.lock);
	std::lock_guard hold_left(left.lock, std::adopt_lock);   // expect: lock-across-await
	std::lock_guard hold_right(right.lock, std::adopt_lock); // expect: lock-across-await
	left.samples[0] = right.samples[0] = co_await next_event();
}
