// Guards that functions take and give, by reference or by value: waits, hand-overs, chains.
// expect-none
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>

using guard = std::unique_lock<std::mutex>;

class queue {
public:
	void good_wait()
	{
		guard hold{mutex_};
		filled_.wait(hold);
		filled_.wait_for(hold, std::chrono::milliseconds(3));
		values_.pop_front();
	}
	// Chains: each step gets the lock, and hands it on.
	guard drop(guard hold)
	{
		values_.pop_front();
		return hold;
	}
	guard &extend(guard &hold)
	{
		values_.push_back(0);
		return hold;
	}
	void good_chain()
	{
		drop(drop(guard{mutex_}));
		guard hold{mutex_};
		extend(extend(hold));
		hold = drop(std::move(hold));
		drop(std::move(hold));
	}
	queue &locked(const std::function<void()> &f)
	{
		guard hold{mutex_};
		f();
		return *this;
	}
	void good_fluent()
	{
		locked([this] { values_.clear(); }).locked([this] { values_.push_back(1); });
	}
	bool good_probe()
	{
		const bool free = guard{mutex_, std::try_to_lock}.owns_lock();
		return free || guard{mutex_, std::try_to_lock}.owns_lock();
	}
	void good_swapped()
	{
		guard hold{mutex_, std::defer_lock};
		guard{mutex_}.swap(hold);
		values_.clear();
	}
	std::mutex *good_released()
	{
		return guard{mutex_}.release();
	}
	void good_given_back() { mutex_.unlock(); }

private:
	std::mutex mutex_;
	std::condition_variable filled_;
	std::deque<int> values_;
};
