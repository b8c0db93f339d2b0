// Released on every path before the await: unlock(), the end of a block, a way out.
// expect-none
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

class quote_cache
{
      public:
	task<int> good_unlock(const std::string &symbol)
	{
		std::unique_lock<std::mutex> hold(lock_);
		if (auto found = quotes_.find(symbol); found != quotes_.end())
			co_return found->second;
		hold.unlock();
		int quote = co_await next_event();
		hold.lock();
		quotes_[symbol] = quote;
		co_return quote;
	}

	task<int> good_block(const std::string &symbol)
	{
		{
			std::lock_guard hold(lock_);
			if (auto found = quotes_.find(symbol); found != quotes_.end())
				co_return found->second;
		}
		int quote = co_await next_event();
		{
			std::scoped_lock hold(lock_);
			quotes_[symbol] = quote;
		}
		co_await sleep_for_ms(1);
		co_return quote;
	}

	task<int> good_both_branches(const std::string &symbol)
	{
		std::unique_lock hold(lock_);
		int quote = 0;
		if (auto found = quotes_.find(symbol); found != quotes_.end()) {
			quote = found->second;
			hold.unlock();
		} else {
			quotes_[symbol] = quote;
			hold.unlock();
		}
		co_return quote + co_await next_event();
	}

	task<int> good_every_case(int kind)
	{
		std::unique_lock hold(lock_);
		switch (kind) {
		case 0:
			quotes_.clear();
			hold.unlock();
			break;
		case 1:
			hold.unlock();
			break;
		default:
			co_return -1;
		}
		co_return co_await next_event();
	}

	task<int> good_shared(const std::string &symbol) const
	{
		std::shared_lock reading(shared_);
		auto found = quotes_.find(symbol);
		int quote = found == quotes_.end() ? -1 : found->second;
		reading.unlock();
		if (quote < 0)
			co_await sleep_for_ms(1);
		co_return quote;
	}

	task<void> good_emptied()
	{
		std::unique_lock hold(lock_);
		quotes_.clear();
		hold = std::unique_lock<std::mutex>();
		co_await sleep_for_ms(1);
		hold = {};
		co_await sleep_for_ms(1);
	}

	// release() leaves the mutex to us, and we unlock it.
	task<void> good_released_and_unlocked()
	{
		std::unique_lock hold(lock_);
		quotes_.clear();
		std::mutex *raw = hold.release();
		raw->unlock();
		co_await sleep_for_ms(1);
	}

      private:
	std::mutex lock_;
	mutable std::shared_mutex shared_;
	std::map<std::string, int> quotes_;
};
