// A lock that is taken and given back on purpose: to wait for who has it now, or to test it.
// expect-none
#include <condition_variable>
#include <mutex>

class gate {
public:
	~gate()
	{
		closing_ = true;
		std::lock_guard<std::mutex>{mutex_}; // NOLINT(discarded-guard): waits for the last one inside
	}
	void good_barrier()
	{
		// NOLINTNEXTLINE(discarded-guard): whoever checked before has begun to wait by now
		std::unique_lock<std::mutex>{mutex_};
		opened_.notify_all();
	}
	void good_barrier_named()
	{
		{
			std::lock_guard<std::mutex> barrier{mutex_};
		}
		opened_.notify_all();
	}
	void good_barrier_by_hand()
	{
		mutex_.lock();
		mutex_.unlock();
		opened_.notify_all();
	}
	// NOLINTBEGIN(discarded-guard)
	void good_benchmark(int rounds)
	{
		for (int i = 0; i < rounds; ++i)
			std::scoped_lock{mutex_};
		while (rounds-- > 0)
			std::lock_guard<std::mutex>{mutex_};
	}
	// NOLINTEND(discarded-guard)

private:
	std::mutex mutex_;
	std::condition_variable opened_;
	bool closing_ = false;
};
