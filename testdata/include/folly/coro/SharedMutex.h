// Stands in for folly (2025): coro::SharedMutexFair.
#pragma once

#include <folly/coro/Mutex.h>
#include <folly/coro/SharedLock.h>

namespace folly
{
namespace coro
{
class SharedMutexFair
{
      public:
	SharedMutexFair() noexcept;
	bool try_lock() noexcept;
	bool try_lock_shared() noexcept;
	Mutex::LockOperation<std::unique_lock<SharedMutexFair>> co_scoped_lock() noexcept;
	Mutex::LockOperation<SharedLock<SharedMutexFair>> co_scoped_lock_shared() noexcept;
	Mutex::LockOperation<UpgradeLock<SharedMutexFair>> co_scoped_lock_upgrade() noexcept;
	Mutex::LockOperation<void> co_lock() noexcept;
	Mutex::LockOperation<void> co_lock_shared() noexcept;
	void unlock() noexcept;
	void unlock_shared() noexcept;
};
using SharedMutex = SharedMutexFair;
} // namespace coro
} // namespace folly
