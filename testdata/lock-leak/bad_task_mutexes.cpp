// A task's mutex, taken by hand, that one way out keeps.
#include <coro/mutex.hpp>
#include <coro/task.hpp>
#include <cppcoro/async_mutex.hpp>
#include <folly/coro/Mutex.h>
#include <folly/coro/Task.h>
#include <stdexcept>
#include <vector>

#include "task.hpp"

using demo::task;

class batch {
public:
	task<> bad_branch(int row)
	{
		co_await mutex_.lock(); // expect: lock-leak
		if (row < 0)
			co_return; // expect-note: "leaves it locked"
		rows_.push_back(row);
		co_await demo::next_event();
		mutex_.unlock();
	}
	task<> bad_loop()
	{
		while (wanted_-- > 0) {
			co_await other_.lock_async(); // expect: lock-leak
			if (rows_.empty())
				co_return;
			rows_.pop_back();
			other_.unlock();
			co_await demo::next_event();
		}
	}
	task<> bad_thrown(int row)
	{
		co_await mutex_.lock(); // expect: lock-leak
		if (row < 0)
			throw std::invalid_argument("row"); // expect-note: "exception leaves it locked"
		rows_.push_back(row);
		mutex_.unlock();
	}
	task<int> bad_caught(int row)
	{
		try {
			co_await mutex_.lock(); // expect: lock-leak
			rows_.at(3) = row;
			co_await demo::sleep_for_ms(2);
			mutex_.unlock();
		} catch (const std::out_of_range &) {
			co_return -1;
		}
		co_return row;
	}
	folly::coro::Task<void> bad_folly(int row)
	{
		co_await folly_.co_lock(); // expect: lock-leak
		if (row == 0)
			co_return;
		rows_.push_back(row);
		folly_.unlock();
	}
	coro::task<void> bad_libcoro(int row)
	{
		co_await libcoro_.lock(); // expect: lock-leak
		if (row == 0)
			co_return;
		rows_.push_back(row);
		libcoro_.unlock();
	}

private:
	demo::async_mutex mutex_;
	cppcoro::async_mutex other_;
	folly::coro::Mutex folly_;
	coro::mutex libcoro_;
	std::vector<int> rows_;
	int wanted_ = 3;
};
