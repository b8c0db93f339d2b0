// Stands in for libcoro 0.16: mutex and its guard.
#pragma once

#include <coroutine>

namespace coro
{
class mutex;
namespace detail
{
template <class T> struct lock_operation {
	bool await_ready() const noexcept;
	bool await_suspend(std::coroutine_handle<>) noexcept;
	T await_resume() const noexcept;
};
} // namespace detail
class scoped_lock
{
      public:
	explicit scoped_lock(class coro::mutex &);
	scoped_lock(scoped_lock &&) noexcept;
	~scoped_lock();
	auto unlock() -> void;
};
class mutex
{
      public:
	explicit mutex() noexcept;
	detail::lock_operation<coro::scoped_lock> scoped_lock();
	detail::lock_operation<void> lock();
	auto try_lock() -> bool;
	auto unlock() -> void;
};
} // namespace coro
