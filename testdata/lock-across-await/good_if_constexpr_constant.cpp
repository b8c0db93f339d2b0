// `if constexpr` outside of templates: a constant decides that the lock is never taken.
// expect-none
#include <mutex>

#include "task.hpp"

using demo::next_event;
using demo::task;

#ifdef __STDC_HOSTED__
constexpr bool single_threaded = true;
#else
constexpr bool single_threaded = false;
#endif

task<int>
good_constant(std::mutex &lock)
{
	std::unique_lock hold(lock, std::defer_lock);
	if constexpr (!single_threaded)
		hold.lock();
	co_return co_await next_event();
}
