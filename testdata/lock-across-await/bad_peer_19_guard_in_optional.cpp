// peers 19: the guard is in an optional.
#include <mutex>
#include <optional>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct tape {
	std::mutex m;
	std::vector<int> blocks;
	bool shared = true;
};

task<void>
bad_write(tape &to)
{
	std::optional<std::lock_guard<std::mutex>> guard; // expect: lock-across-await
	if (to.shared)
		guard.emplace(to.m);
	to.blocks.push_back(co_await next_event()); // expect-note: "suspen"
}
