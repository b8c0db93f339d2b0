// Stands in for async_simple: coro::SpinLock.
#pragma once

#include <async_simple/coro/Lazy.h>
#include <mutex>

namespace async_simple
{
namespace coro
{
class SpinLock
{
      public:
	bool tryLock() noexcept;
	Lazy<> coLock();
	void lock();
	void unlock() noexcept;
	Lazy<std::unique_lock<SpinLock>> coScopedLock();
};
class ScopedSpinLock
{
      public:
	explicit ScopedSpinLock(SpinLock &);
	~ScopedSpinLock();
};
} // namespace coro
} // namespace async_simple
