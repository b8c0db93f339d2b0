// What synchronises itself is shared by reference; its address travels.
// expect-none
#include <atomic>
#include <barrier>
#include <condition_variable>
#include <future>
#include <latch>
#include <mutex>
#include <semaphore>
#include <shared_mutex>
#include <stop_token>
#include <thread>

int
good_counter()
{
	std::atomic<int> hits{0};
	{
		std::jthread first([&hits] { hits++; });
		std::jthread second([&hits] { hits += 2; });
	}
	return hits;
}

void
good_locks(std::mutex &lock, std::shared_mutex &names, std::condition_variable &changed)
{
	std::jthread worker([&lock, &names, &changed] {
		std::scoped_lock both(lock, names);
		changed.notify_all();
	});
}

void
good_pointers(std::mutex *lock, std::atomic<bool> *done)
{
	std::thread worker([lock, done] {
		std::lock_guard hold(*lock);
		done->store(true);
	});
	worker.join();
}

void
good_others()
{
	std::latch ready(2);
	std::barrier<> round(2);
	std::counting_semaphore<8> slots(8);
	std::once_flag once;
	std::jthread worker([&] {
		std::call_once(once, [] { std::puts("first"); });
		slots.acquire();
		slots.release();
		ready.count_down();
		round.arrive_and_wait();
	});
	ready.arrive_and_wait();
	round.arrive_and_wait();
}

void
good_reference_argument()
{
	std::atomic_flag stop = ATOMIC_FLAG_INIT;
	std::thread worker(
		[](std::atomic_flag &flag) {
			while (!flag.test())
				std::this_thread::yield();
		},
		std::ref(stop));
	stop.test_and_set();
	worker.join();
}

void
good_stop_source()
{
	std::stop_source source;
	std::jthread worker([token = source.get_token()] {
		while (!token.stop_requested())
			std::this_thread::yield();
	});
	source.request_stop();
}
