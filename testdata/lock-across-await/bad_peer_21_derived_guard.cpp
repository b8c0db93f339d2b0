// peers 21: a class derived from a guard.
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct tape {
	std::mutex m;
	std::vector<int> blocks;
};

class tape_lock : public std::lock_guard<std::mutex>
{
      public:
	explicit tape_lock(tape &of) : std::lock_guard<std::mutex>(of.m)
	{
	}
};

task<void>
bad_write(tape &to)
{
	tape_lock guard(to);                        // expect: lock-across-await
	to.blocks.push_back(co_await next_event()); // expect-note: "suspen"
}
