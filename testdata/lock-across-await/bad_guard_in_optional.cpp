// A guard that is there or not: held on the paths on which it is there.
#include <mutex>
#include <optional>
#include <string>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct settings {
	std::mutex lock;
	bool shared = false;
	std::string theme;
};

task<void>
bad_emplaced(settings &of)
{
	std::optional<std::lock_guard<std::mutex>> hold; // expect: lock-across-await
	if (of.shared)
		hold.emplace(of.lock);
	of.theme = std::to_string(co_await next_event());
}

task<void>
bad_in_place(settings &of)
{
	// expect-next: lock-across-await
	std::optional<std::lock_guard<std::mutex>> hold(std::in_place, of.lock);
	of.theme = std::to_string(co_await next_event());
}

task<void>
bad_assigned(settings &of)
{
	std::optional<std::unique_lock<std::mutex>> hold; // expect: lock-across-await
	hold = std::unique_lock(of.lock);
	of.theme = std::to_string(co_await next_event());
}

task<void>
bad_filled(settings &of)
{
	std::optional hold = std::unique_lock(of.lock); // expect: lock-across-await
	of.theme = std::to_string(co_await next_event());
}

task<void>
bad_reset_too_late(settings &of)
{
	std::optional<std::lock_guard<std::mutex>> hold; // expect: lock-across-await
	hold.emplace(of.lock);
	int theme = co_await next_event();
	hold.reset();
	co_await next_event();
	of.theme = std::to_string(theme);
}
