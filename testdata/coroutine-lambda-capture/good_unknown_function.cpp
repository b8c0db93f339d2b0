// expect-none
#include <string>
#include <vector>

#include "task.hpp"

// Nothing is known of schedule(): it may wait.
void schedule(demo::task<int> work);
demo::task<int> first_of(demo::task<int> a, demo::task<int> b);

void good_unknown(int job)
{
	schedule([job]() -> demo::task<int> {
		co_await demo::next_event();
		co_return job;
	}());
}

demo::task<int> good_combinator(int job)
{
	co_return co_await first_of(
		[job]() -> demo::task<int> { co_return job + co_await demo::next_event(); }(),
		[job]() -> demo::task<int> { co_return job - co_await demo::next_event(); }());
}
