// A guard on the heap that is not there, or no longer.
// expect-none
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
good_null(spool &of)
{
	std::unique_ptr<guard> hold;
	of.pages.push_back(co_await next_event());
	hold = std::make_unique<guard>(of.lock);
	of.pages.clear();
}

task<void>
good_reset(spool &of)
{
	auto hold = std::make_unique<guard>(of.lock);
	of.pages.clear();
	hold.reset();
	of.pages.push_back(co_await next_event());
}

task<void>
good_assigned_null(spool &of)
{
	auto hold = std::make_unique<guard>(of.lock);
	of.pages.clear();
	hold = nullptr;
	of.pages.push_back(co_await next_event());
}

task<void>
good_moved_away(spool &of)
{
	auto hold = std::make_unique<guard>(of.lock);
	{
		auto ending = std::move(hold);
		of.pages.clear();
	}
	of.pages.push_back(co_await next_event());
}
