// expect-none
// The caller's guard is unlocked while a task runs, and an object on the stack locks it again at its end.
#include <deque>
#include <mutex>

class scoped_lock {
	std::mutex &mutex_;
	bool locked_ = true;

public:
	explicit scoped_lock(std::mutex &mutex) : mutex_(mutex) { mutex_.lock(); }
	~scoped_lock()
	{
		if (locked_)
			mutex_.unlock();
	}
	void lock()
	{
		if (!locked_) {
			mutex_.lock();
			locked_ = true;
		}
	}
	void unlock()
	{
		if (locked_) {
			mutex_.unlock();
			locked_ = false;
		}
	}
};

struct operation {
	void run();
};

class scheduler {
	struct cleanup {
		~cleanup()
		{
			lock_->lock();
			scheduler_->interrupted_ = true;
		}

		scheduler *scheduler_;
		scoped_lock *lock_;
	};

	void signal();
	std::deque<operation *> queue_;
	bool interrupted_ = false, one_thread_ = false;

	void maybe_unlock_and_signal(scoped_lock &lock)
	{
		if (interrupted_) {
			lock.unlock();
			signal();
		}
	}

public:
	int good_poll_one(scoped_lock &lock)
	{
		operation *next = queue_.front();
		if (!next) {
			lock.unlock();
			{
				cleanup on_exit = {this, &lock};
				(void)on_exit;
				operation().run();
			}
			next = queue_.front();
			if (!next) {
				if (!one_thread_)
					maybe_unlock_and_signal(lock);
				return 0;
			}
		}
		queue_.pop_front();
		lock.unlock();
		next->run();
		return 1;
	}
};
