// args: -std=c++11 -pthread
// Before deduction and mandatory elision: C++11 spells its guards out.
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>

typedef std::lock_guard<std::mutex> Guard;
typedef std::unique_lock<std::recursive_mutex> Lock;

class Dispatcher {
public:
	void badPost(const std::string &event)
	{
		Guard(this->mutex_); // expect: discarded-guard
		events_.push_back(event);
		ready_.notify_one();
	}
	void badPostDirect(const std::string &event)
	{
		Guard{mutex_}; // expect: discarded-guard
		events_.push_back(event);
	}
	bool badHandle()
	{
		Lock{handlers()}; // expect: discarded-guard
		return ++handled_ > 0;
	}
	Lock acquire() { return Lock(recursive_); }
	void badFactory()
	{
		acquire(); // expect: discarded-guard
		++handled_;
	}
	std::string goodWait()
	{
		std::unique_lock<std::mutex> lock(mutex_);
		ready_.wait(lock, [this] { return !events_.empty(); });
		std::string event = events_.front();
		events_.pop_front();
		return event;
	}
	void goodFactory()
	{
		Lock lock = acquire();
		++handled_;
		auto again = acquire();
		++handled_;
	}
	std::unique_ptr<Guard> goodBoxed() { return std::unique_ptr<Guard>(new Guard(mutex_)); }

private:
	std::recursive_mutex &handlers() { return recursive_; }

	std::mutex mutex_;
	std::recursive_mutex recursive_;
	std::condition_variable ready_;
	std::deque<std::string> events_;
	int handled_ = 0;
};
