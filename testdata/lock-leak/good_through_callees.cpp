// Unlocked by what is called: a helper that ends the call, an error path that never returns.
// expect-none
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

class spool {
public:
	int good_finish(int job)
	{
		mutex_.lock();
		if (job < 0)
			return finish(-1);
		jobs_.push_back(job);
		return finish(0);
	}
	int good_fail(int job)
	{
		mutex_.lock();
		if (job < 0) {
			fail("negative");
			return -1;
		}
		jobs_.push_back(job);
		mutex_.unlock();
		return 0;
	}
	void good_fatal(int job)
	{
		mutex_.lock();
		if (jobs_.size() > 1000)
			fatal("too many");
		if (job < 0)
			std::abort();
		jobs_.push_back(job);
		mutex_.unlock();
	}
	bool good_thrower(int job)
	{
		mutex_.lock();
		if (job < 0)
			unlock_and_throw("negative");
		jobs_.push_back(job);
		mutex_.unlock();
		return true;
	}
	int good_virtual_end(int job)
	{
		enter();
		if (job < 0) {
			leave();
			return -1;
		}
		jobs_.push_back(job);
		leave();
		return 0;
	}
	void good_tail(int job)
	{
		mutex_.lock();
		jobs_.push_back(job);
		if (job > 10)
			return drain_locked();
		mutex_.unlock();
	}

private:
	int finish(int code)
	{
		mutex_.unlock();
		return code;
	}
	void fail(const char *why)
	{
		mutex_.unlock();
		std::fputs(why, stderr);
	}
	[[noreturn]] void fatal(const char *why)
	{
		std::fputs(why, stderr);
		std::exit(1);
	}
	[[noreturn]] void unlock_and_throw(const char *why)
	{
		mutex_.unlock();
		throw std::runtime_error(why);
	}
	void enter() { mutex_.lock(); }
	void leave() { mutex_.unlock(); }
	void drain_locked()
	{
		jobs_.clear();
		mutex_.unlock();
	}

	std::mutex mutex_;
	std::vector<int> jobs_;
};
