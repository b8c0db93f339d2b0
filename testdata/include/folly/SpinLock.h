// Stands in for folly (2025): SpinLock.
#pragma once

namespace folly
{
class SpinLock
{
      public:
	void lock() const noexcept;
	void unlock() const noexcept;
	bool try_lock() const noexcept;
};
} // namespace folly
