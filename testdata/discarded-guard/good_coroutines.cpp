// Awaits that give no guard, or one that is kept or used where it is given.
// expect-none
#include <coroutine>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include <cppcoro/async_mutex.hpp>
#include <folly/coro/Mutex.h>
#include <folly/coro/Task.h>

#include "task.hpp"

using demo::task;

class async_view {
public:
	async_view(demo::async_lock hold, std::map<int, std::string> &rows) : hold_(std::move(hold)), rows_(&rows) {}
	std::map<int, std::string> *operator->() { return rows_; }

private:
	demo::async_lock hold_;
	std::map<int, std::string> *rows_;
};

class store {
public:
	task<> good_by_hand(int id)
	{
		co_await mutex_.lock();
		rows_.erase(id);
		mutex_.unlock();
		co_await other_.lock_async();
		rows_.erase(id + 1);
		other_.unlock();
	}
	task<async_view> view()
	{
		co_return async_view(co_await mutex_.scoped_lock(), rows_);
	}
	task<std::size_t> good_view()
	{
		(co_await view())->erase(3);
		co_return (co_await view())->size();
	}
	task<> good_passed(int id)
	{
		erase(co_await mutex_.scoped_lock(), id);
		(co_await mutex_.scoped_lock(), rows_.clear());
		keep_ = std::make_unique<demo::async_lock>(co_await mutex_.scoped_lock());
	}
	task<demo::async_lock> good_returned()
	{
		co_return co_await mutex_.scoped_lock();
	}
	task<> good_loop()
	{
		for (int i = 0; i < 3; ++i) {
			auto hold = co_await mutex_.scoped_lock();
			rows_.erase(i);
			co_await demo::sleep_for_ms(1);
		}
		co_await demo::next_event();
	}
	folly::coro::Task<void> good_folly()
	{
		co_await folly_.co_lock();
		rows_.clear();
		folly_.unlock();
		if (auto hold = co_await folly_.co_scoped_lock())
			rows_.clear();
	}

private:
	void erase(demo::async_lock hold, int id) { rows_.erase(id); }

	demo::async_mutex mutex_;
	cppcoro::async_mutex other_;
	folly::coro::Mutex folly_;
	std::map<int, std::string> rows_;
	std::unique_ptr<demo::async_lock> keep_;
};
