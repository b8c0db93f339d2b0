// A worker thread with a queue, as servers have it: every member is set before the start, locked, or
// used by one side alone.
// expect-none
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

class Worker {
public:
	Worker()
	{
		limit_ = 16;
		thread_ = std::thread([this] { run(); });
	}

	~Worker()
	{
		{
			std::lock_guard guard(mutex_);
			stopping_ = true;
		}
		wake_.notify_all();
		if (thread_.joinable())
			thread_.join();
		handled_ = 0;
	}

	bool post(std::function<void()> job)
	{
		std::lock_guard guard(mutex_);

		if (stopping_ || jobs_.size() >= limit_)
			return false;
		jobs_.push_back(std::move(job));
		wake_.notify_one();
		return true;
	}

	void restart()
	{
		stop();
		handled_ = 0;
		stopping_ = false;
		thread_ = std::thread(&Worker::run, this);
	}

private:
	void stop()
	{
		{
			std::lock_guard guard(mutex_);
			stopping_ = true;
		}
		wake_.notify_all();
		thread_.join();
	}

	void run()
	{
		for (;;) {
			std::unique_lock lock(mutex_);

			wake_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
			if (stopping_)
				return;
			std::function<void()> job = std::move(jobs_.front());
			jobs_.pop_front();
			lock.unlock();
			job();
			handled_++;
		}
	}

	std::mutex mutex_;
	std::condition_variable wake_;
	std::deque<std::function<void()>> jobs_;
	std::size_t limit_ = 0;
	long handled_ = 0;
	bool stopping_ = false;
	std::thread thread_;
};
