// expect-none
// Seastar: get() in a seastar::thread lets the reactor run; a std::thread may wait.
#include <chrono>
#include <seastar/core/coroutine.hh>
#include <seastar/core/sleep.hh>
#include <seastar/core/thread.hh>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;

seastar::future<int>
good_coroutine()
{
	co_await seastar::sleep(10ms);
	co_return 1;
}

seastar::future<>
good_thread()
{
	return seastar::async([] {
		seastar::sleep(1ms).get();
		seastar::thread::yield();
	});
}

seastar::future<>
good_outside()
{
	co_await seastar::sleep(1ms);
	std::thread([] { usleep(100); }).detach();
}
