// Stands in for folly (2025): coro::Mutex.
#pragma once

#include <coroutine>
#include <mutex>

namespace folly
{
namespace coro
{
class Mutex
{
      public:
	template <class Result> class LockOperation
	{
	      public:
		bool await_ready() const noexcept;
		bool await_suspend(std::coroutine_handle<>) noexcept;
		Result await_resume() noexcept;
	};
	Mutex() noexcept;
	bool try_lock() noexcept;
	LockOperation<std::unique_lock<Mutex>> co_scoped_lock() noexcept;
	LockOperation<void> co_lock() noexcept;
	void unlock() noexcept;
};
} // namespace coro
} // namespace folly
