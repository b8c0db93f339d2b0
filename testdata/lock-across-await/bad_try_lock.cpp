// try_lock and kin: held on the branch where it worked.
#include <chrono>
#include <mutex>
#include <shared_mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

using namespace std::chrono_literals;

struct metrics {
	std::mutex lock;
	std::timed_mutex timed;
	std::shared_mutex shared;
	std::vector<int> values;
};

task<void>
bad_try_lock(metrics &of)
{
	if (of.lock.try_lock()) { // expect: lock-across-await
		of.values.push_back(co_await next_event());
		of.lock.unlock();
	}
}

task<void>
bad_after_failed_branch(metrics &of)
{
	if (!of.lock.try_lock()) // expect: lock-across-await
		co_return;
	of.values.push_back(co_await next_event()); // expect-note: "suspen"
	of.lock.unlock();
}

task<void>
bad_try_lock_shared(metrics &of)
{
	if (of.shared.try_lock_shared()) { // expect: lock-across-await
		co_await next_event();
		of.shared.unlock_shared();
	}
}

task<void>
bad_try_lock_for(metrics &of)
{
	if (of.timed.try_lock_for(1ms)) { // expect: lock-across-await
		of.values.push_back(co_await next_event());
		of.timed.unlock();
	}
}

task<void>
bad_guard_that_tried(metrics &of)
{
	std::unique_lock hold(of.lock, std::try_to_lock); // expect: lock-across-await
	if (!hold)
		co_return;
	of.values.push_back(co_await next_event());
}

task<void>
bad_guard_with_timeout(metrics &of)
{
	std::unique_lock hold(of.timed, 1ms); // expect: lock-across-await
	if (hold.owns_lock())
		of.values.push_back(co_await next_event());
}

task<void>
bad_guard_tries_later(metrics &of)
{
	std::unique_lock hold(of.lock, std::defer_lock); // expect: lock-across-await
	if (hold.try_lock())
		of.values.push_back(co_await next_event());
}

// Nobody asked whether it worked: on some path it is held.
task<void>
bad_untested(metrics &of)
{
	std::unique_lock hold(of.lock, std::try_to_lock); // expect: lock-across-await
	co_await next_event();
}

task<void>
bad_wrong_branch(metrics &of)
{
	std::unique_lock hold(of.lock, std::try_to_lock); // expect: lock-across-await
	int weight = hold.owns_lock() ? co_await next_event() : 0;
	if (hold)
		of.values.push_back(weight);
}
