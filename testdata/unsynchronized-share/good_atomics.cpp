// Types that are synchronised by themselves.
// expect-none
#include <atomic>
#include <condition_variable>
#include <latch>
#include <mutex>
#include <semaphore>
#include <thread>
#include <vector>

#include "sendsync.h"

struct Statistics {
	std::atomic<long> requests = 0;
	std::atomic<bool> stop = false;
};

long good_atomics()
{
	Statistics statistics;
	std::vector<std::thread> threads;

	for (int i = 0; i < 4; i++)
		threads.emplace_back([&statistics] {
			while (!statistics.stop)
				statistics.requests++;
		});
	statistics.requests += 4;
	statistics.stop = true;
	for (auto &thread : threads)
		thread.join();
	return statistics.requests;
}

void good_latch()
{
	std::latch ready(2);
	std::thread worker([&ready] { ready.arrive_and_wait(); });

	ready.arrive_and_wait();
	worker.join();
}

// Lock-free by its author's word.
class SYNC Ring {
public:
	void push(int value) { last_ = value; }
	int pop() { return last_; }

private:
	int last_ = 0;
};

int good_marked_sync()
{
	Ring ring;
	std::thread worker([&ring] { ring.push(3); });
	int got = ring.pop();

	worker.join();
	return got;
}

int good_atomic_ref(int &hits)
{
	std::thread worker([&hits] { std::atomic_ref<int>(hits).fetch_add(1); });

	std::atomic_ref<int>(hits).fetch_add(1);
	worker.join();
	return hits;
}
