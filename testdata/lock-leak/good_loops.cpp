// Loops that lock, unlock and lock again.
// expect-none
#include <deque>
#include <mutex>
#include <vector>

class pipeline {
public:
	void good_run()
	{
		mutex_.lock();
		while (!stop_) {
			if (jobs_.empty()) {
				mutex_.unlock();
				idle();
				mutex_.lock();
				continue;
			}
			jobs_.pop_front();
		}
		mutex_.unlock();
	}
	void good_break()
	{
		for (;;) {
			mutex_.lock();
			if (stop_) {
				mutex_.unlock();
				break;
			}
			jobs_.pop_front();
			mutex_.unlock();
		}
	}
	void good_break_to_unlock()
	{
		for (;;) {
			mutex_.lock();
			if (stop_)
				break;
			jobs_.pop_front();
			mutex_.unlock();
			idle();
		}
		jobs_.clear();
		mutex_.unlock();
	}
	// Whether the lock is held behind the loop, a flag tells.
	void good_flag(int wanted)
	{
		bool found = false;
		for (int round = 0; round < 3; ++round) {
			mutex_.lock();
			if (!jobs_.empty() && jobs_.front() == wanted) {
				found = true;
				break;
			}
			mutex_.unlock();
		}
		if (found) {
			jobs_.pop_front();
			mutex_.unlock();
		}
	}
	// The result tells.
	int *good_found(int wanted)
	{
		for (int round = 0; round < 3; ++round) {
			mutex_.lock();
			for (int &job : jobs_)
				if (job == wanted)
					return &job;
			mutex_.unlock();
		}
		return nullptr;
	}
	void good_until_tried()
	{
		while (!mutex_.try_lock())
			idle();
		jobs_.clear();
		mutex_.unlock();
	}
	void good_endless()
	{
		for (;;) {
			mutex_.lock();
			if (!jobs_.empty())
				jobs_.pop_front();
			mutex_.unlock();
			idle();
		}
	}

private:
	void idle();
	std::mutex mutex_;
	std::deque<int> jobs_;
	bool stop_ = false;
};
