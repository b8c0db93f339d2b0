// With a tag: a lock that is adopted, tried for, or waited for, and given back at once.
#include <chrono>
#include <mutex>
#include <shared_mutex>

using namespace std::chrono_literals;

class transfer {
public:
	void bad_adopted(transfer &other, long amount)
	{
		std::lock(mutex_, other.mutex_);
		std::lock_guard<std::mutex>{mutex_, std::adopt_lock}; // expect: discarded-guard
		std::lock_guard<std::mutex>{other.mutex_, std::adopt_lock}; // expect: discarded-guard
		sum_ -= amount;
		other.sum_ += amount;
	}
	void bad_tried()
	{
		std::unique_lock<std::mutex>{mutex_, std::try_to_lock}; // expect: discarded-guard
		sum_ = 0;
	}
	void bad_timed()
	{
		std::unique_lock<std::timed_mutex>{timed_, 5ms}; // expect: discarded-guard
		sum_ = 0;
	}
	void bad_timed_shared()
	{
		std::shared_lock<std::shared_timed_mutex>{shared_, std::chrono::steady_clock::now() + 1s}; // expect: discarded-guard
		sum_ = 0;
	}
	void bad_scoped_adopted(transfer &other)
	{
		std::lock(mutex_, other.mutex_);
		std::scoped_lock{std::adopt_lock, mutex_, other.mutex_}; // expect: discarded-guard
		sum_ = other.sum_;
	}
	void good_adopted(transfer &other, long amount)
	{
		std::lock(mutex_, other.mutex_);
		std::lock_guard<std::mutex> mine{mutex_, std::adopt_lock};
		std::lock_guard<std::mutex> theirs{other.mutex_, std::adopt_lock};
		sum_ -= amount;
		other.sum_ += amount;
	}
	void good_deferred()
	{
		std::unique_lock<std::mutex>{mutex_, std::defer_lock};
		std::shared_lock<std::shared_timed_mutex>{shared_, std::defer_lock};
		std::scoped_lock<>{};
	}

private:
	std::mutex mutex_;
	std::timed_mutex timed_;
	std::shared_timed_mutex shared_;
	long sum_ = 0;
};
