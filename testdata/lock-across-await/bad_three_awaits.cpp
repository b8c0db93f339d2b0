// One guard, three suspension points: one diagnostic with three notes.
#include <map>
#include <mutex>
#include <string>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

class price_cache
{
      public:
	task<int> bad_refresh(const std::string &symbol)
	{
		std::lock_guard<std::mutex> guard(mutex_); // expect: lock-across-await
		co_await sleep_for_ms(backoff_);           // expect-note: "suspen"
		int price = co_await next_event();         // expect-note: "suspen"
		if (price < 0)
			price = co_await next_event(); // expect-note: "suspen"
		prices_[symbol] = price;
		co_return price;
	}

	// The same work, done right: nothing is held while it waits.
	task<int> good_refresh(const std::string &symbol)
	{
		co_await sleep_for_ms(backoff_);
		int price = co_await next_event();
		std::lock_guard<std::mutex> guard(mutex_);
		prices_[symbol] = price;
		co_return price;
	}

      private:
	std::mutex mutex_;
	std::map<std::string, int> prices_;
	int backoff_ = 10;
};

task<int>
total(price_cache &cache)
{
	co_return co_await cache.bad_refresh("a") + co_await cache.good_refresh("b");
}
