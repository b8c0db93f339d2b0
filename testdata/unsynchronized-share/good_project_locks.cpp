// Locks of a project's own: a spin lock, a guard class, a function that returns the guard.
// expect-none
#include <atomic>
#include <mutex>
#include <thread>

class SpinLock {
public:
	void lock()
	{
		while (flag_.test_and_set(std::memory_order_acquire))
			;
	}
	void unlock() { flag_.clear(std::memory_order_release); }

private:
	std::atomic_flag flag_;
};

class SpinGuard {
public:
	explicit SpinGuard(SpinLock &lock) : lock_(lock) { lock_.lock(); }
	~SpinGuard() { lock_.unlock(); }
	SpinGuard(const SpinGuard &) = delete;
	SpinGuard &operator=(const SpinGuard &) = delete;

private:
	SpinLock &lock_;
};

struct Table {
	SpinLock spin;
	std::mutex mutex;
	int rows = 0;

	std::unique_lock<std::mutex> guard() { return std::unique_lock(mutex); }
};

int good_spin(Table &table)
{
	std::thread worker([&table] {
		table.spin.lock();
		table.rows++;
		table.spin.unlock();
	});

	{
		std::lock_guard guard(table.spin);
		table.rows++;
	}
	worker.join();
	return table.rows;
}

int good_own_guard(Table &table)
{
	std::thread worker([&table] {
		SpinGuard guard(table.spin);
		table.rows++;
	});

	{
		SpinGuard guard(table.spin);
		table.rows++;
	}
	worker.join();
	return table.rows;
}

int good_returned_guard(Table &table)
{
	std::thread worker([&table] {
		auto guard = table.guard();
		table.rows++;
	});

	{
		auto guard = table.guard();
		table.rows++;
	}
	worker.join();
	return table.rows;
}
