// Locks by hand that something else gives back.
// expect-none
#include <deque>
#include <functional>
#include <mutex>
#include <stdexcept>

class at_exit {
public:
	explicit at_exit(std::function<void()> work) : work_(std::move(work)) {}
	~at_exit() { work_(); }

private:
	std::function<void()> work_;
};

class jobs {
public:
	int good_adopted()
	{
		mutex_.lock();
		std::lock_guard<std::mutex> hold(mutex_, std::adopt_lock);
		if (items_.empty())
			return -1;
		return items_.front();
	}
	int good_caught()
	{
		mutex_.lock();
		try {
			int first = items_.at(0);
			mutex_.unlock();
			return first;
		} catch (const std::out_of_range &) {
			mutex_.unlock();
			return -1;
		}
	}
	int good_handler_goes_on()
	{
		int first = 0;

		mutex_.lock();
		try {
			first = items_.at(0);
		} catch (const std::out_of_range &) {
			first = -1;
		}
		mutex_.unlock();
		return first;
	}
	void lock() { mutex_.lock(); }
	void unlock() { mutex_.unlock(); }
	bool try_lock() { return mutex_.try_lock(); }

	bool good_try()
	{
		if (!mutex_.try_lock())
			return false;
		items_.clear();
		mutex_.unlock();
		return true;
	}
	void good_own_methods()
	{
		lock();
		items_.clear();
		unlock();
	}

private:
	std::mutex mutex_;
	std::deque<int> items_;
};
