// Closures that lock, that unlock, and that run between the two.
// expect-none
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

class worker {
public:
	void good_body()
	{
		auto add = [this](int job) {
			mutex_.lock();
			if (job < 0) {
				mutex_.unlock();
				return false;
			}
			jobs_.push_back(job);
			mutex_.unlock();
			return true;
		};
		add(1);
		add(2);
	}
	int good_pair()
	{
		auto lock = [this] { mutex_.lock(); };
		auto unlock = [this] { mutex_.unlock(); };

		lock();
		if (jobs_.empty()) {
			unlock();
			return -1;
		}
		const int job = jobs_.back();
		jobs_.pop_back();
		unlock();
		return job;
	}
	int good_finish()
	{
		auto finish = [&](int code) {
			mutex_.unlock();
			return code;
		};

		mutex_.lock();
		if (jobs_.empty())
			return finish(-1);
		jobs_.pop_back();
		return finish(0);
	}
	template <class F> auto good_unlocked(F &&f)
	{
		mutex_.unlock();
		auto result = std::forward<F>(f)();
		mutex_.lock();
		return result;
	}
	int good_caller()
	{
		mutex_.lock();
		const int result = good_unlocked([] { return 3; });
		if (result < 0) {
			mutex_.unlock();
			return 0;
		}
		jobs_.push_back(result);
		mutex_.unlock();
		return result;
	}
	// Whoever gets the closure gives the lock back.
	std::function<void()> good_handed_out()
	{
		mutex_.lock();
		if (jobs_.empty()) {
			mutex_.unlock();
			return {};
		}
		return [this] { mutex_.unlock(); };
	}
	void good_thread()
	{
		std::thread other([this] {
			mutex_.lock();
			jobs_.clear();
			mutex_.unlock();
		});
		other.join();
	}

private:
	std::mutex mutex_;
	std::vector<int> jobs_;
};
