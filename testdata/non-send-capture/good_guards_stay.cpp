// Locks are held where tasks are started, or within them; no guard crosses.
// expect-none
#include <condition_variable>
#include <deque>
#include <future>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <thread>
#include <utility>
#include <vector>

class pool
{
      public:
	// The threads are started under the lock that guards them.
	void good_start(unsigned count)
	{
		std::lock_guard hold(lock_);
		for (unsigned i = 0; i < count; i++)
			workers_.emplace_back([this, i] { work(i); });
	}

	void good_stop()
	{
		std::unique_lock hold(lock_);
		std::vector<std::thread> workers = std::move(workers_);
		stopping_ = true;
		hold.unlock();
		changed_.notify_all();
		for (std::thread &worker : workers)
			worker.join();
	}

      private:
	void work(unsigned number)
	{
		std::unique_lock hold(lock_);
		changed_.wait(hold, [this] { return stopping_ || !jobs_.empty(); });
		if (!jobs_.empty())
			jobs_.pop_front();
		results_.push_back(number);
	}

	std::mutex lock_;
	std::condition_variable changed_;
	std::deque<int> jobs_;
	std::vector<unsigned> results_;
	std::vector<std::thread> workers_;
	bool stopping_ = false;
};

int
good_locks_within(std::shared_ptr<std::shared_mutex> names)
{
	auto count = std::async(std::launch::async, [names] {
		std::shared_lock hold(*names);
		return 1;
	});
	return count.get();
}

// Moved between functions of one thread.
std::unique_lock<std::mutex>
good_returned(std::mutex &lock)
{
	std::unique_lock hold(lock);
	std::jthread log([] { std::puts("locked"); });
	return hold;
}

// A lambda that is called here may take the guard along.
void
good_called_here(std::mutex &lock)
{
	std::unique_lock hold(lock);
	auto release = [hold = std::move(hold)]() mutable { hold.unlock(); };
	release();
}
