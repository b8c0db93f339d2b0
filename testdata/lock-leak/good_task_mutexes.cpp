// A task's mutex, taken by hand: given back on every way, or kept by design.
// expect-none
#include <cppcoro/async_mutex.hpp>
#include <folly/coro/Mutex.h>
#include <folly/coro/Task.h>
#include <stdexcept>
#include <vector>

#include "task.hpp"

using demo::task;

class batch {
public:
	task<bool> good_branches(int row)
	{
		co_await mutex_.lock();
		if (row < 0) {
			mutex_.unlock();
			co_return false;
		}
		rows_.push_back(row);
		co_await demo::next_event();
		mutex_.unlock();
		co_return true;
	}
	task<> good_caught(int row)
	{
		co_await mutex_.lock();
		try {
			rows_.at(3) = row;
			co_await demo::sleep_for_ms(2);
		} catch (const std::out_of_range &) {
			mutex_.unlock();
			co_return;
		}
		mutex_.unlock();
	}
	task<> good_loop()
	{
		for (;;) {
			co_await other_.lock_async();
			if (rows_.empty()) {
				other_.unlock();
				co_return;
			}
			rows_.pop_back();
			other_.unlock();
			co_await demo::next_event();
		}
	}
	task<> good_enter()
	{
		co_await mutex_.lock();
		++inside_;
	}
	void good_leave()
	{
		--inside_;
		mutex_.unlock();
	}
	folly::coro::Task<int> good_folly(int row)
	{
		co_await folly_.co_lock();
		if (row == 0) {
			folly_.unlock();
			co_return 0;
		}
		rows_.push_back(row);
		folly_.unlock();
		co_return row;
	}
	folly::coro::Task<int> good_tried(int row)
	{
		if (!folly_.try_lock())
			co_return -1;
		rows_.push_back(row);
		folly_.unlock();
		co_return row;
	}

private:
	demo::async_mutex mutex_;
	cppcoro::async_mutex other_;
	folly::coro::Mutex folly_;
	std::vector<int> rows_;
	int inside_ = 0;
};
