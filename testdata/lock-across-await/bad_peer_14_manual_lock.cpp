// peers 14: lock() and unlock() around the await.
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct recorder {
	std::mutex m;
	std::vector<int> takes;
};

task<void>
bad_record(recorder &on)
{
	on.m.lock();                               // expect: lock-across-await
	on.takes.push_back(co_await next_event()); // expect-note: "suspen"
	on.m.unlock();
}
