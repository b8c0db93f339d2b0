// An atomic stop flag stops a thread; it does not protect the counter beside it.
#include <atomic>
#include <thread>

long bad_counter_beside_flag()
{
	std::atomic<bool> stop = false;
	long rounds = 0;
	std::thread worker([&] { // expect: unsynchronized-share "'rounds'"
		while (!stop.load())
			rounds++;
	});
	long early = rounds;

	stop = true;
	worker.join();
	return rounds - early;
}
