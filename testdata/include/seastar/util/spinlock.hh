// Stand-in for Seastar's spin lock.
#pragma once
#include <atomic>

namespace seastar::util {
class spinlock {
	std::atomic<bool> _busy;

public:
	bool try_lock() noexcept;
	void lock() noexcept;
	void unlock() noexcept;
};
}
