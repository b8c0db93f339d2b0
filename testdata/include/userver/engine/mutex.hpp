// Stand-in for userver's mutexes: a task owns them.
#pragma once
#include <chrono>
#include <mutex>

namespace userver::engine {
class Deadline {
	long value_;
};
class Mutex final {
public:
	void lock();
	void unlock();
	bool try_lock() noexcept;

private:
	void *impl_;
};
}
