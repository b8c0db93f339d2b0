// peers 22: a guard as a parameter by value.
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
bad_write_locked(tape &to, std::unique_lock<std::mutex> held) // expect: lock-across-await
{
	to.blocks.push_back(co_await next_event()); // expect-note: "suspen"
	held.unlock();
}
