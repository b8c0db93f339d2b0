// An optional guard that is not there, or no longer.
// expect-none
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct settings {
	std::mutex lock;
	std::string theme;
};

using guard = std::lock_guard<std::mutex>;

task<void>
good_empty(settings &of)
{
	std::optional<guard> hold;
	of.theme = std::to_string(co_await next_event());
	hold.emplace(of.lock);
	of.theme += "!";
}

task<void>
good_reset(settings &of)
{
	std::optional<guard> hold;
	hold.emplace(of.lock);
	of.theme.clear();
	hold.reset();
	of.theme = std::to_string(co_await next_event());
}

task<void>
good_nullopt(settings &of, bool exclusive)
{
	std::optional<std::unique_lock<std::mutex>> hold;
	if (exclusive)
		hold = std::unique_lock(of.lock);
	of.theme.clear();
	hold = std::nullopt;
	of.theme = std::to_string(co_await next_event());
}

task<void>
good_tested(settings &of, bool exclusive)
{
	std::optional<guard> hold;
	if (exclusive)
		hold.emplace(of.lock);
	of.theme.clear();
	if (!hold)
		co_await next_event();
}

task<void>
good_unlocked_inside(settings &of)
{
	std::optional<std::unique_lock<std::mutex>> hold(std::in_place, of.lock);
	of.theme.clear();
	hold->unlock();
	of.theme = std::to_string(co_await next_event());
}
