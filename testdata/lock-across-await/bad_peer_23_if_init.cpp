// peers 23: a guard in the initialiser of an if.
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
bad_write_first(tape &to)
{
	if (std::lock_guard<std::mutex> g(to.m); to.blocks.empty()) { // expect: lock-across-await
		to.blocks.push_back(co_await next_event());           // expect-note: "suspen"
	}
}
