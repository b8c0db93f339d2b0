// Tries: with loops, backing off, with a fallback, and results that are kept.
// expect-none
#include <chrono>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <thread>
#include <vector>

class meter {
public:
	bool good_backoff(int value)
	{
		for (int i = 0; i < 10; ++i) {
			if (mutex_.try_lock()) {
				values_.push_back(value);
				mutex_.unlock();
				return true;
			}
			std::this_thread::yield();
		}
		return false;
	}
	void good_try_then_lock(int value)
	{
		if (!mutex_.try_lock()) {
			++contended_;
			mutex_.lock();
		}
		values_.push_back(value);
		mutex_.unlock();
	}
	bool good_kept_result(int value)
	{
		const bool locked = mutex_.try_lock();

		if (locked && value > 0)
			values_.push_back(value);
		if (locked)
			mutex_.unlock();
		return locked;
	}
	bool good_negated(int value)
	{
		bool busy = !mutex_.try_lock();

		if (busy)
			return false;
		values_.push_back(value);
		mutex_.unlock();
		return true;
	}
	bool good_both(meter &other)
	{
		if (mutex_.try_lock()) {
			if (other.mutex_.try_lock()) {
				values_.swap(other.values_);
				other.mutex_.unlock();
				mutex_.unlock();
				return true;
			}
			mutex_.unlock();
		}
		return false;
	}
	bool good_and(meter &other)
	{
		if (mutex_.try_lock() && other.mutex_.try_lock()) {
			values_.swap(other.values_);
			other.mutex_.unlock();
			mutex_.unlock();
			return true;
		}
		return false;
	}
	bool good_timed(int value, std::chrono::milliseconds limit)
	{
		if (timed_.try_lock_for(limit)) {
			values_.push_back(value);
			timed_.unlock();
			return true;
		}
		return false;
	}
	int good_std_try_lock(meter &other)
	{
		const int failed = std::try_lock(mutex_, other.mutex_);

		if (failed != -1)
			return failed;
		values_.swap(other.values_);
		mutex_.unlock();
		other.mutex_.unlock();
		return -1;
	}
	std::optional<int> good_guard_released(int value)
	{
		std::unique_lock<std::mutex> hold(mutex_, std::try_to_lock);
		if (!hold)
			return std::nullopt;
		values_.push_back(value);
		return values_.front();
	}

private:
	std::mutex mutex_;
	std::timed_mutex timed_;
	std::vector<int> values_;
	int contended_ = 0;
};
