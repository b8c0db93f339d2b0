// Closures that forget, and functions that forget what their closures would do.
#include <algorithm>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

class worker {
public:
	void bad_body()
	{
		auto add = [this](int job) {
			mutex_.lock(); // expect: lock-leak
			if (job < 0)
				return; // expect-note: "leaves it locked"
			jobs_.push_back(job);
			mutex_.unlock();
		};
		add(1);
		add(2);
	}
	void bad_thread()
	{
		std::thread other([this] {
			for (;;) { // no way out without it: a function may mean that, a thread cannot
				mutex_.lock(); // todo: lock-leak
				if (jobs_.empty())
					break;
				jobs_.pop_back();
				mutex_.unlock();
			}
		});
		other.join();
	}
	void bad_callback(const std::vector<int> &jobs)
	{
		std::for_each(jobs.begin(), jobs.end(), [this](int job) {
			mutex_.lock(); // expect: lock-leak
			if (job == 0)
				return;
			jobs_.push_back(job);
			mutex_.unlock();
		});
	}
	std::function<int()> bad_stored()
	{
		return [this] {
			mutex_.lock(); // expect: lock-leak
			if (jobs_.empty())
				return -1;
			const int job = jobs_.back();
			mutex_.unlock();
			return job;
		};
	}
	int bad_generic()
	{
		auto with = [](auto &mutex, auto &&f) {
			mutex.lock(); // expect: lock-leak
			if (!f())
				return -1;
			mutex.unlock();
			return 0;
		};
		return with(mutex_, [this] { return !jobs_.empty(); });
	}

private:
	std::mutex mutex_;
	std::vector<int> jobs_;
};
