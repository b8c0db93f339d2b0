// Stands in for async_simple: coro::SharedMutex.
#pragma once

#include <async_simple/coro/SpinLock.h>

namespace async_simple
{
namespace coro
{
template <class Lock> class SharedMutexBase
{
      public:
	Lazy<> coLock() noexcept;
	bool tryLock() noexcept;
	Lazy<void> unlock() noexcept;
	Lazy<void> coLockShared();
	bool tryLockShared();
	Lazy<void> unlockShared();
};
struct SharedMutex : public SharedMutexBase<SpinLock> {
};
} // namespace coro
} // namespace async_simple
