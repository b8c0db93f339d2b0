// Unlocked by something that dies: scope guards, deleters, destructors of the function's own.
// expect-none
#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

template <class F> class scope_exit {
public:
	explicit scope_exit(F f) : f_(std::move(f)) {}
	scope_exit(scope_exit &&) = delete;
	~scope_exit() { f_(); }

private:
	F f_;
};

struct unlocker {
	void operator()(std::mutex *mutex) const { mutex->unlock(); }
};

class releaser {
public:
	explicit releaser(std::mutex &mutex) : mutex_(mutex) {}
	~releaser() { mutex_.unlock(); }

private:
	std::mutex &mutex_;
};

class catalogue {
public:
	int good_scope_exit(const std::string &name)
	{
		mutex_.lock();
		scope_exit leave([this] { mutex_.unlock(); });
		if (names_.empty())
			return -1;
		names_.push_back(name);
		return static_cast<int>(names_.size());
	}
	int good_function(const std::string &name)
	{
		mutex_.lock();
		std::shared_ptr<void> leave(nullptr, [this](void *) { mutex_.unlock(); });
		if (name.empty())
			throw std::invalid_argument("name");
		names_.push_back(name);
		return 0;
	}
	int good_deleter(const std::string &name)
	{
		mutex_.lock();
		std::unique_ptr<std::mutex, unlocker> hold(&mutex_);
		if (names_.size() > 100)
			return -1;
		names_.push_back(name);
		return 0;
	}
	int good_releaser(const std::string &name)
	{
		mutex_.lock();
		releaser leave(mutex_);
		if (names_.size() > 100)
			return -1;
		names_.push_back(name);
		return 0;
	}
	int good_local_class(const std::string &name)
	{
		struct leave {
			std::mutex &mutex;
			~leave() { mutex.unlock(); }
		};
		mutex_.lock();
		leave at_end{mutex_};
		if (names_.empty())
			return -1;
		names_.push_back(name);
		return 0;
	}
	int good_adopted(const std::string &name)
	{
		if (!mutex_.try_lock())
			return -1;
		std::lock_guard<std::mutex> hold(mutex_, std::adopt_lock);
		if (names_.empty())
			return -2;
		names_.push_back(name);
		return 0;
	}
	int good_adopted_both(catalogue &other)
	{
		std::lock(mutex_, other.mutex_);
		std::unique_lock<std::mutex> mine(mutex_, std::adopt_lock), theirs(other.mutex_, std::adopt_lock);
		if (names_ == other.names_)
			return 0;
		names_.swap(other.names_);
		return 1;
	}

private:
	std::mutex mutex_;
	std::vector<std::string> names_;
};
