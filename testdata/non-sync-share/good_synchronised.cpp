// Types that synchronise themselves may be shared: atomics, mutexes, conditions, semaphores.
// expect-none
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <semaphore>
#include <shared_mutex>
#include <thread>

struct service {
	std::mutex lock;
	std::shared_mutex table;
	std::condition_variable changed;
	std::counting_semaphore<8> slots{8};
	std::atomic<int> requests = 0;
	std::atomic_flag stop;
	mutable std::atomic<long> bytes = 0;
};

void
good_all(service &state)
{
	std::atomic<bool> ready = false;
	std::jthread worker([&state, &ready] {
		state.slots.acquire();
		state.requests++;
		ready = true;
		state.slots.release();
	});
}
