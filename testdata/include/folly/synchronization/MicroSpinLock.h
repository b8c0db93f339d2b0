// Stands in for folly (2025): MicroSpinLock.
#pragma once

namespace folly
{
struct MicroSpinLock {
	void lock() const noexcept;
	void unlock() const noexcept;
	bool try_lock() const noexcept;
};
} // namespace folly
