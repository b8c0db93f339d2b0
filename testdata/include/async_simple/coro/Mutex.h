// Stands in for async_simple: coro::Mutex.
#pragma once

#include <coroutine>
#include <mutex>

namespace async_simple
{
namespace coro
{
class Mutex
{
      public:
	struct LockAwaiter {
		bool await_ready() const noexcept;
		bool await_suspend(std::coroutine_handle<>) noexcept;
		void await_resume() noexcept;
	};
	struct ScopedLockAwaiter {
		bool await_ready() const noexcept;
		bool await_suspend(std::coroutine_handle<>) noexcept;
		std::unique_lock<Mutex> await_resume() noexcept;
	};
	Mutex() noexcept;
	bool tryLock() noexcept;
	ScopedLockAwaiter coScopedLock() noexcept;
	LockAwaiter coLock() noexcept;
	void unlock() noexcept;
};
} // namespace coro
} // namespace async_simple
