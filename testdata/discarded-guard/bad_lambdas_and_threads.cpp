// Guards without a name in closures: workers, callbacks, comparators.
#include <algorithm>
#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

class pool {
public:
	void bad_worker()
	{
		std::thread worker([this] {
			while (!stop_) {
				std::lock_guard<std::mutex>{mutex_}; // expect: discarded-guard
				stop_ = jobs_.empty();
			}
		});
		worker.join();
	}
	std::function<void(int)> bad_callback()
	{
		return [this](int job) {
			std::unique_lock{mutex_}; // expect: discarded-guard
			jobs_.push_back(job);
		};
	}
	void bad_called_at_once()
	{
		const int size = [&] {
			std::scoped_lock<std::mutex>{mutex_}; // expect: discarded-guard
			return static_cast<int>(jobs_.size());
		}();
		jobs_.push_back(size);
	}
	void bad_generic()
	{
		auto guarded = [](auto &mutex, auto &&f) {
			std::lock_guard{mutex}; // expect: discarded-guard
			f();
		};
		guarded(mutex_, [this] { jobs_.clear(); });
	}
	// The closure that makes the guard is called, and what it gives is dropped.
	void bad_lambda_factory(int job)
	{
		auto enter = [this] { return std::unique_lock<std::mutex>(mutex_); };
		enter(); // expect: discarded-guard
		jobs_.push_back(job);
	}
	void good_lambda_factory(int job)
	{
		auto enter = [this] { return std::unique_lock<std::mutex>(mutex_); };
		auto hold = enter();
		jobs_.push_back(job);
	}
	void good_for_each()
	{
		std::for_each(jobs_.begin(), jobs_.end(), [hold = std::unique_lock<std::mutex>(mutex_).release()](int &job) {
			++job;
		});
		mutex_.unlock();
	}

private:
	std::mutex mutex_;
	std::vector<int> jobs_;
	std::atomic<bool> stop_ = false;
};
