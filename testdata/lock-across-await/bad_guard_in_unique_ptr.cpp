// A guard on the heap, owned by a unique_ptr.
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct spool {
	std::mutex lock;
	std::vector<int> pages;
};

using guard = std::lock_guard<std::mutex>;

task<void>
bad_make_unique(spool &of)
{
	auto hold = std::make_unique<guard>(of.lock); // expect: lock-across-await
	of.pages.push_back(co_await next_event());
}

task<void>
bad_new(spool &of)
{
	std::unique_ptr<guard> hold(new guard(of.lock)); // expect: lock-across-await
	of.pages.push_back(co_await next_event());
}

task<void>
bad_assigned(spool &of, bool exclusive)
{
	std::unique_ptr<guard> hold; // expect: lock-across-await
	if (exclusive)
		hold = std::make_unique<guard>(of.lock);
	of.pages.push_back(co_await next_event());
}

task<void>
bad_handed_on(spool &of)
{
	auto first = std::make_unique<std::scoped_lock<std::mutex>>(of.lock);
	auto second = std::move(first); // expect: lock-across-await
	of.pages.push_back(co_await next_event());
}
