// peers 24: a guard in the initialiser of a for.
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
bad_write_ten(tape &to)
{
	// expect-next: lock-across-await
	for (std::unique_lock<std::mutex> g(to.m); to.blocks.size() < 10;) {
		to.blocks.push_back(co_await next_event()); // expect-note: "suspen"
	}
}
