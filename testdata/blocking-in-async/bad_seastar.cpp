// Seastar: one thread a shard. Coroutines, continuations and seastar::thread all run on it.
#include <chrono>
#include <fstream>
#include <seastar/core/coroutine.hh>
#include <seastar/core/sleep.hh>
#include <seastar/core/smp.hh>
#include <seastar/core/thread.hh>
#include <string>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;

seastar::future<int>
bad_coroutine(std::string path)
{
	std::string line;
	co_await seastar::sleep(10ms);
	std::ifstream in(path); // expect: blocking-in-async "it waits for the disk"
	std::getline(in, line);
	co_return static_cast<int>(line.size());
}

seastar::future<>
bad_continuation()
{
	return seastar::sleep(10ms).then([] {
		std::this_thread::sleep_for(10ms); // expect: blocking-in-async "blocks the event loop"
		return seastar::make_ready_future<>();
	});
}

seastar::future<>
bad_on_a_shard()
{
	return seastar::smp::submit_to(1, [] { usleep(10); }); // expect: blocking-in-async
}

seastar::future<>
bad_thread()
{
	return seastar::async([] {
		seastar::sleep(1ms).get();
		sleep(1); // expect: blocking-in-async
	});
}
