// expect-none
#include <string>
#include <vector>

#include "task.hpp"

// What has no coroutine behind it may be made and dropped: an awaiter is no task.
demo::task<> good_awaiter(demo::async_mutex &mutex)
{
	auto pause = demo::sleep_for_ms(3);
	co_await demo::next_event();
	co_await mutex.lock();
	mutex.unlock();
}

demo::task<int> make_ready(int value);
demo::task<int> good_empty()
{
	demo::task<int> nothing;
	demo::task<int> also = {};
	co_return co_await make_ready(3);
}
