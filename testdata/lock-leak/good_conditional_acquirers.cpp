// Functions whose result tells whether the lock is held.
// expect-none
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <string>

enum class status { ok, closed, full };

class gate {
public:
	bool good_bool()
	{
		mutex_.lock();
		if (!open_) {
			mutex_.unlock();
			return false;
		}
		return true;
	}
	status good_enum()
	{
		mutex_.lock();
		if (!open_) {
			mutex_.unlock();
			return status::closed;
		}
		if (inside_ > 3) {
			mutex_.unlock();
			return status::full;
		}
		return status::ok;
	}
	gate *good_self()
	{
		mutex_.lock();
		if (open_)
			return this;
		mutex_.unlock();
		return nullptr;
	}
	bool good_inverted()
	{
		mutex_.lock();
		bool entered = open_;
		if (!entered)
			mutex_.unlock();
		return entered;
	}
	bool good_timed()
	{
		if (!timed_.try_lock_for(std::chrono::milliseconds(5)))
			return false;
		if (open_)
			return true;
		timed_.unlock();
		return false;
	}
	bool good_through()
	{
		if (!good_bool())
			return false;
		++inside_;
		return true;
	}
	void leave() { mutex_.unlock(); }

private:
	std::mutex mutex_;
	std::timed_mutex timed_;
	bool open_ = true;
	int inside_ = 0;
};

class visitor {
public:
	int good_visit(gate &g)
	{
		if (g.good_enum() != status::ok)
			return -1;
		++visits_;
		g.leave();
		return visits_;
	}

private:
	int visits_ = 0;
};
