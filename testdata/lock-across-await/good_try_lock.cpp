// The branch on which try_lock() and kin did not get the lock.
// expect-none
#include <chrono>
#include <mutex>
#include <shared_mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

using namespace std::chrono_literals;

struct gauge {
	std::mutex lock;
	std::timed_mutex timed;
	std::shared_mutex shared;
	std::vector<int> values;
};

task<void>
good_spin_politely(gauge &of)
{
	int value = co_await next_event();
	while (!of.lock.try_lock())
		co_await sleep_for_ms(1);
	of.values.push_back(value);
	of.lock.unlock();
}

task<bool>
good_give_up(gauge &of)
{
	if (!of.lock.try_lock()) {
		co_await sleep_for_ms(1);
		co_return false;
	}
	of.values.clear();
	of.lock.unlock();
	co_await sleep_for_ms(1);
	co_return true;
}

task<void>
good_else(gauge &of)
{
	if (of.shared.try_lock_shared()) {
		int size = static_cast<int>(of.values.size());
		of.shared.unlock_shared();
		co_await sleep_for_ms(size);
	} else {
		co_await next_event();
	}
}

task<void>
good_timeout(gauge &of)
{
	if (!of.timed.try_lock_for(1ms)) {
		co_await next_event();
	} else {
		of.values.clear();
		of.timed.unlock();
	}
}

task<void>
good_guard_tests(gauge &of)
{
	{
		std::unique_lock hold(of.lock, std::try_to_lock);
		if (!hold) {
			co_await sleep_for_ms(1);
			co_return;
		}
		of.values.clear();
	}
	std::unique_lock hold(of.lock, std::try_to_lock);
	if (!hold.owns_lock())
		co_await sleep_for_ms(1);
}

task<void>
good_owns_lock(gauge &of, bool exclusive)
{
	std::unique_lock hold(of.lock, std::defer_lock);
	if (exclusive)
		hold.lock();
	of.values.clear();
	if (hold.owns_lock())
		hold.unlock();
	co_await sleep_for_ms(1);
	if (!hold)
		co_await sleep_for_ms(1);
}

task<void>
good_guard_tries_later(gauge &of)
{
	std::unique_lock hold(of.lock, std::defer_lock);
	while (!hold.try_lock())
		co_await sleep_for_ms(1);
	of.values.clear();
}

task<void>
good_conditions(gauge &of, bool wanted)
{
	if (wanted && of.lock.try_lock()) {
		of.values.clear();
		of.lock.unlock();
	} else {
		co_await sleep_for_ms(1);
	}
	if (!wanted || !of.lock.try_lock())
		co_return;
	of.values.clear();
	of.lock.unlock();
}

task<void>
good_compared(gauge &of)
{
	if (of.lock.try_lock() == false) {
		co_await sleep_for_ms(1);
		co_return;
	}
	of.values.clear();
	of.lock.unlock();
}
