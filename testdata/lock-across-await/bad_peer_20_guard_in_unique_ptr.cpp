// peers 20: the guard is owned by a unique_ptr.
#include <memory>
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct tape {
	std::mutex m;
	std::vector<int> blocks;
};

task<void>
bad_write(tape &to)
{
	// expect-next: lock-across-await
	auto guard = std::make_unique<std::lock_guard<std::mutex>>(to.m);
	to.blocks.push_back(co_await next_event()); // expect-note: "suspen"
}
