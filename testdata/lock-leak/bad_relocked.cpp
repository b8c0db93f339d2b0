// Given back for a while and taken again: the second lock is forgotten on one way.
#include <condition_variable>
#include <mutex>
#include <pthread.h>
#include <thread>
#include <vector>

class scheduler {
public:
	void bad_retaken(int limit)
	{
		mutex_.lock();
		while (!stop_) {
			mutex_.unlock();
			if (limit-- < 0) {
				mutex_.lock(); // expect: lock-leak
				return; // expect-note: "leaves it locked"
			}
			std::this_thread::yield();
			mutex_.lock();
		}
		mutex_.unlock();
	}
	void bad_after_callback(void (*callback)(int))
	{
		mutex_.lock();
		if (jobs_.empty()) {
			mutex_.unlock();
			return;
		}
		const int job = jobs_.back();
		mutex_.unlock();
		callback(job);
		mutex_.lock(); // expect: lock-leak
		if (stop_)
			return; // expect-note: "leaves it locked"
		jobs_.pop_back();
		mutex_.unlock();
	}
	// Waits with the lock, and comes back without it but for one way.
	void bad_two_phases()
	{
		pthread_mutex_lock(&posix_);
		++running_;
		pthread_mutex_unlock(&posix_);
		work();
		pthread_mutex_lock(&posix_); // expect: lock-leak
		if (--running_ == 0)
			return; // expect-note: "leaves it locked"
		pthread_mutex_unlock(&posix_);
	}
	void good_retaken(int limit)
	{
		mutex_.lock();
		while (!stop_) {
			mutex_.unlock();
			if (limit-- < 0)
				return;
			std::this_thread::yield();
			mutex_.lock();
		}
		mutex_.unlock();
	}
	// Comes back with the lock, however long it takes.
	void good_waits_locked()
	{
		mutex_.lock();
		while (!stop_) {
			mutex_.unlock();
			std::this_thread::yield();
			mutex_.lock();
		}
	}
	// Entered with the lock: it lets go of it for the callback.
	void good_lets_go(void (*callback)(int))
	{
		mutex_.unlock();
		callback(1);
		mutex_.lock();
		if (!stop_)
			jobs_.clear();
	}

private:
	void work();

	std::mutex mutex_;
	pthread_mutex_t posix_ = PTHREAD_MUTEX_INITIALIZER;
	std::vector<int> jobs_;
	int running_ = 0;
	bool stop_ = false;
};
