// Macros that name their guards, or use them in the expression that they make.
// expect-none
#include <mutex>
#include <utility>
#include <vector>

#define CONCAT_(a, b) a##b
#define CONCAT(a, b) CONCAT_(a, b)
#define LOCK(m) std::lock_guard<std::mutex> CONCAT(lock_, __COUNTER__){m}
#define LOCK_ARGS(...) const std::scoped_lock CONCAT(lock_, __LINE__){__VA_ARGS__}
#define LOCKED(m, expression) (std::lock_guard<std::mutex>{m}, (expression))
#define SYNCHRONIZED(m)                                                                            \
	for (std::unique_lock<std::mutex> CONCAT(lock_, __LINE__){m}; CONCAT(lock_, __LINE__);     \
	     CONCAT(lock_, __LINE__).unlock())
#define WITH(m) if (auto CONCAT(lock_, __LINE__) = std::unique_lock<std::mutex>(m); true)
#define ON_EXIT_LOCKED(m) [hold = std::unique_lock<std::mutex>(m)](auto &&f) { f(); }

class gauge {
public:
	void good_named()
	{
		LOCK(mutex_);
		LOCK(other_);
		++value_;
	}
	void good_scoped()
	{
		LOCK_ARGS(mutex_, other_);
		++value_;
	}
	int good_expression()
	{
		return LOCKED(mutex_, value_);
	}
	void good_expression_dropped()
	{
		LOCKED(mutex_, ++value_);
		LOCKED(mutex_, values_.push_back(value_));
	}
	void good_synchronized()
	{
		SYNCHRONIZED(mutex_)
		{
			++value_;
			values_.push_back(value_);
		}
	}
	void good_with()
	{
		WITH(mutex_)
			++value_;
	}
	void good_closure()
	{
		ON_EXIT_LOCKED(mutex_)([this] { ++value_; });
	}

private:
	std::mutex mutex_, other_;
	int value_ = 0;
	std::vector<int> values_;
};
