// Functions that return with the lock held, or say otherwise that they could not.
// expect-none
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>

class door {
public:
	void good_enter()
	{
		mutex_.lock();
		if (closed_) {
			mutex_.unlock();
			throw std::runtime_error("closed");
		}
		++inside_;
	}
	void good_enter_careful()
	{
		mutex_.lock();
		try {
			prepare();
		} catch (...) {
			mutex_.unlock();
			throw;
		}
	}
	void leave()
	{
		--inside_;
		mutex_.unlock();
	}
	// Gives the lock back while it waits, and has it again at the end.
	void good_enter_when_open()
	{
		mutex_.lock();
		while (closed_) {
			mutex_.unlock();
			prepare();
			mutex_.lock();
		}
	}
	std::optional<int> good_maybe()
	{
		mutex_.lock();
		if (closed_) {
			mutex_.unlock();
			return std::nullopt;
		}
		return ++inside_;
	}
	int *good_pointer()
	{
		mutex_.lock();
		if (!closed_)
			return &inside_;
		mutex_.unlock();
		return nullptr;
	}

private:
	void prepare();
	std::mutex mutex_;
	bool closed_ = false;
	int inside_ = 0;
};
