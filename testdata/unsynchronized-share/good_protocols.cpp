// The spawner waits for a signal of the task, or the task for one of the spawner.
// expect-none
#include <atomic>
#include <condition_variable>
#include <future>
#include <latch>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>

int good_latch()
{
	std::latch done(1);
	int value = 0;
	std::jthread worker([&] {
		value = 3;
		done.count_down();
	});

	done.wait();
	return ++value;
}

int good_start_latch()
{
	std::latch start(1);
	int value = 0;
	std::jthread worker([&] {
		start.wait();
		value++;
	});

	value = 3;
	start.count_down();
	return 0;
}

std::string good_condition()
{
	std::mutex mutex;
	std::condition_variable changed;
	bool ready = false;
	std::string text;
	std::jthread worker([&] {
		text = "loaded";
		{
			std::lock_guard guard(mutex);
			ready = true;
		}
		changed.notify_one();
	});
	std::unique_lock lock(mutex);

	changed.wait(lock, [&ready] { return ready; });
	return text + "!";
}

int good_semaphore()
{
	std::binary_semaphore filled(0), taken(0);
	int slot = 0;
	std::jthread producer([&] {
		slot = 1;
		filled.release();
		taken.acquire();
		slot = 2;
	});

	filled.acquire();
	int first = slot;
	taken.release();
	return first;
}

int good_promise()
{
	std::promise<void> ready;
	int port = 0;
	std::jthread server([&] {
		port = 8080;
		ready.set_value();
	});

	ready.get_future().wait();
	return port;
}

int good_spin()
{
	std::atomic<bool> ready = false;
	int value = 0;
	std::jthread worker([&] {
		value = 4;
		ready.store(true, std::memory_order_release);
	});

	while (!ready.load(std::memory_order_acquire))
		std::this_thread::yield();
	return value;
}

int good_flag()
{
	std::atomic<bool> ready = false;
	int value = 0;
	std::jthread worker([&] {
		value = 4;
		ready = true;
	});

	return ready ? value : 0;
}

void good_wait_for_spawner()
{
	std::atomic<int> state = 0;
	std::string request;
	std::jthread worker([&] {
		state.wait(0);
		request.clear();
	});

	request = "GET /";
	state = 1;
	state.notify_one();
}
