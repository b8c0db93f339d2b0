// peers 35: the template of case 12, instantiated: once per location, not once per instance, and
// not once more for the pattern.
#include <mutex>
#include <shared_mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

template <class M>
task<void>
bad_collect(M &mutex, std::vector<int> &into)
{
	std::lock_guard<M> guard(mutex); // expect: lock-across-await
	into.push_back(co_await next_event());
}

task<void>
collect_all(std::mutex &a, std::recursive_mutex &b, std::shared_mutex &c, std::vector<int> &into)
{
	co_await bad_collect(a, into);
	co_await bad_collect(b, into);
	co_await bad_collect(c, into);
}
