// A mutex that a task owns may be held while the task waits: that is what it is for.
// expect-none
#include <mutex>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::async_lock;
using demo::async_mutex;
using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

class connection
{
      public:
	task<int> good_scoped()
	{
		auto writing = co_await writing_.scoped_lock();
		co_await sleep_for_ms(1);
		sent_.push_back(co_await next_event());
		co_return sent_.back();
	}

	task<int> good_by_hand()
	{
		co_await writing_.lock();
		sent_.push_back(co_await next_event());
		writing_.unlock();
		co_return sent_.back();
	}

	task<bool> good_try()
	{
		if (!writing_.try_lock())
			co_return false;
		sent_.push_back(co_await next_event());
		writing_.unlock();
		co_return true;
	}

	task<void> good_if_init()
	{
		if (async_lock writing = co_await writing_.scoped_lock(); sent_.empty())
			sent_.push_back(co_await next_event());
	}

	task<void> good_handed_on()
	{
		async_lock first = co_await writing_.scoped_lock();
		async_lock second = std::move(first);
		co_await sleep_for_ms(1);
		second.unlock();
		co_await sleep_for_ms(1);
	}

	// A short thread lock inside, in a block without a suspension.
	task<void> good_both()
	{
		auto writing = co_await writing_.scoped_lock();
		int event = co_await next_event();
		{
			std::lock_guard hold(statistics_);
			++count_;
		}
		sent_.push_back(event);
		co_await sleep_for_ms(1);
	}

      private:
	async_mutex writing_;
	std::vector<int> sent_;
	std::mutex statistics_;
	int count_ = 0;
};
