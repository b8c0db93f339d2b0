// peers 2: the await is the right side of an assignment.
#include <mutex>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct thermostat {
	std::mutex mutex;
	int target = 20;
	int measured = 0;
};

task<bool>
bad_measure(thermostat &of)
{
	std::lock_guard<std::mutex> guard(of.mutex); // expect: lock-across-await
	of.measured = co_await next_event();         // expect-note: "suspen"
	co_return of.measured < of.target;
}
