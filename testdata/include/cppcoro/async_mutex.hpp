// Stands in for cppcoro: async_mutex and its guard.
#pragma once

#include <coroutine>
#include <mutex>

namespace cppcoro
{
class async_mutex;
class async_mutex_lock
{
      public:
	explicit async_mutex_lock(async_mutex &, std::adopt_lock_t) noexcept;
	async_mutex_lock(async_mutex_lock &&) noexcept;
	~async_mutex_lock();
};
struct async_mutex_lock_operation {
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<>) noexcept;
	void await_resume() noexcept;
};
struct async_mutex_scoped_lock_operation {
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<>) noexcept;
	async_mutex_lock await_resume() noexcept;
};

class async_mutex
{
      public:
	async_mutex() noexcept;
	bool try_lock() noexcept;
	async_mutex_lock_operation lock_async() noexcept;
	async_mutex_scoped_lock_operation scoped_lock_async() noexcept;
	void unlock();
};
} // namespace cppcoro
