// Stands in for folly (2025): guards of shared mutexes.
#pragma once

#include <mutex>

namespace folly
{
namespace coro
{
template <class Mutex> class SharedLock
{
      public:
	explicit SharedLock(Mutex &, std::adopt_lock_t);
	SharedLock(SharedLock &&) noexcept;
	~SharedLock();
};
template <class Mutex> class UpgradeLock
{
      public:
	explicit UpgradeLock(Mutex &, std::adopt_lock_t);
	UpgradeLock(UpgradeLock &&) noexcept;
	~UpgradeLock();
};
} // namespace coro
} // namespace folly
