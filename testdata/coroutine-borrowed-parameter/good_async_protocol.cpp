// expect-none
#include <string>
#include <vector>

#include "task.hpp"

// The caller awaits what the coroutine signals.
static demo::fire_and_forget produce(demo::async_mutex &mutex, std::vector<int> &out)
{
	co_await demo::next_event();
	out.push_back(1);
	mutex.unlock();
}

demo::task<int> good_handshake()
{
	demo::async_mutex mutex;
	std::vector<int> out;
	co_await mutex.lock();
	produce(mutex, out);
	co_await mutex.lock();
	co_return static_cast<int>(out.size());
}
