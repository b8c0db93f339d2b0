// Waiting for threads, futures and other tasks by stopping the thread.
#include <condition_variable>
#include <future>
#include <latch>
#include <mutex>
#include <semaphore>
#include <thread>

#include "task.hpp"

int crunch(int seed);

demo::task<int>
bad_future(int seed)
{
	std::future<int> result = std::async(std::launch::async, crunch, seed);
	co_await demo::next_event();
	co_return result.get(); // expect: blocking-in-async "'std::future::get'"
}

demo::task<void>
bad_thread(int seed)
{
	co_await demo::next_event();
	std::thread worker([seed] { crunch(seed); });
	worker.join(); // expect: blocking-in-async "join"
}

class mailbox
{
      public:
	demo::task<int> bad_receive()
	{
		co_await demo::next_event();
		std::unique_lock lock(mutex_);
		filled_.wait(lock, [this] { return full_; }); // expect: blocking-in-async
		full_ = false;
		co_return value_;
	}

	demo::task<int> good_receive()
	{
		for (;;) {
			co_await demo::next_event();
			std::lock_guard lock(mutex_);
			if (std::exchange(full_, false))
				co_return value_;
		}
	}

      private:
	std::mutex mutex_;
	std::condition_variable filled_;
	bool full_ = false;
	int value_ = 0;
};

demo::task<void>
bad_latch(std::latch &ready, std::counting_semaphore<4> &slots)
{
	co_await demo::next_event();
	ready.wait();    // expect: blocking-in-async
	slots.acquire(); // expect: blocking-in-async
	slots.release();
}

demo::task<void>
good_tries(std::latch &ready, std::counting_semaphore<4> &slots)
{
	while (!ready.try_wait() || !slots.try_acquire())
		co_await demo::sleep_for_ms(1);
	slots.release();
}
