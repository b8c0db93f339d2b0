// boost: threads, mutexes and their guards.
// expect-none
#include <boost/thread.hpp>

struct Register {
	boost::mutex mutex;
	int entries = 0;
};

int good_lock_guard(Register &reg)
{
	boost::thread worker([&reg] {
		boost::lock_guard<boost::mutex> guard(reg.mutex);
		reg.entries++;
	});

	{
		boost::lock_guard<boost::mutex> guard(reg.mutex);
		reg.entries++;
	}
	worker.join();
	return reg.entries;
}

int good_scoped_lock(Register &reg)
{
	boost::thread worker([&reg] {
		boost::mutex::scoped_lock lock(reg.mutex);
		reg.entries++;
	});

	reg.mutex.lock();
	reg.entries++;
	reg.mutex.unlock();
	worker.join();
	return reg.entries;
}
