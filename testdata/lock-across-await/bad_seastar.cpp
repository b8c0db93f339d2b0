// A thread's lock over a suspension of the shard; its own locks are fine.
#include <mutex>

#include <seastar/core/coroutine.hh>
#include <seastar/core/semaphore.hh>
#include <seastar/core/shared_mutex.hh>
#include <seastar/core/sleep.hh>
#include <seastar/core/thread.hh>

using namespace std::chrono_literals;

std::mutex table_lock;

seastar::future<> bad_coroutine()
{
	std::lock_guard held(table_lock); // expect: lock-across-await
	co_await seastar::sleep(1ms);
}

seastar::future<> bad_stackful()
{
	return seastar::async([] {
		std::lock_guard held(table_lock); // expect: lock-across-await
		seastar::sleep(1ms).get();
	});
}

seastar::future<> good_units(seastar::semaphore &limit)
{
	auto units = co_await seastar::get_units(limit, 1);
	co_await seastar::sleep(1ms);
}

seastar::future<> good_shared_mutex(seastar::shared_mutex &mutex)
{
	co_await mutex.lock();
	co_await seastar::sleep(1ms);
	mutex.unlock();
}
