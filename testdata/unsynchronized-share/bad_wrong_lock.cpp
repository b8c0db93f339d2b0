// Both sides lock, but not the same mutex, or not around the access.
#include <mutex>
#include <thread>

int bad_two_mutexes()
{
	std::mutex mine, theirs;
	int value = 0;
	std::thread worker([&] { // expect: unsynchronized-share "'value'"
		std::lock_guard guard(theirs);
		value++;
	});

	{
		std::lock_guard guard(mine);
		value++;
	}
	worker.join();
	return value;
}

int bad_one_side()
{
	std::mutex mutex;
	int value = 0;
	std::thread worker([&value, &mutex] { // expect: unsynchronized-share
		std::lock_guard guard(mutex);
		value++;
	});
	int early = value;

	worker.join();
	return value - early;
}

int bad_unlocked_before()
{
	std::mutex mutex;
	int value = 0;
	std::thread worker([&value, &mutex] { // expect: unsynchronized-share
		std::unique_lock lock(mutex);
		lock.unlock();
		value++;
	});

	mutex.lock();
	value++;
	mutex.unlock();
	worker.join();
	return value;
}
