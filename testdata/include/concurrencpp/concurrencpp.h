// Stands in for concurrencpp 0.1.7: executors, results, locks, timers. A result runs at once, a
// lazy_result when it is awaited.
#pragma once

#include <chrono>
#include <coroutine>
#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace concurrencpp
{
template <class T> class result;
namespace detail
{
template <class T> struct result_awaiter {
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<>);
	T await_resume();
};
template <class T> struct result_promise_base {
	std::suspend_never initial_suspend() noexcept;
	std::suspend_always final_suspend() noexcept;
	void unhandled_exception() noexcept;
};
template <class T> struct result_promise : result_promise_base<T> {
	result<T> get_return_object() noexcept;
	void return_value(T);
};
template <> struct result_promise<void> : result_promise_base<void> {
	result<void> get_return_object() noexcept;
	void return_void() noexcept;
};
} // namespace detail
template <class T> class [[nodiscard]] result
{
      public:
	using promise_type = detail::result_promise<T>;
	result(result &&) noexcept;
	~result();
	result &operator=(result &&) noexcept;
	detail::result_awaiter<T> operator co_await() const noexcept;
	T get();
	void wait() const;
	explicit operator bool() const noexcept;
};

template <class T> class lazy_result;
namespace detail
{
template <class T> struct lazy_result_awaiter {
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<>);
	T await_resume();
};
template <class T> struct lazy_result_promise_base {
	std::suspend_always initial_suspend() noexcept;
	std::suspend_always final_suspend() noexcept;
	void unhandled_exception() noexcept;
};
template <class T> struct lazy_result_promise : lazy_result_promise_base<T> {
	lazy_result<T> get_return_object() noexcept;
	void return_value(T);
};
template <> struct lazy_result_promise<void> : lazy_result_promise_base<void> {
	lazy_result<void> get_return_object() noexcept;
	void return_void() noexcept;
};
} // namespace detail
template <class T> class [[nodiscard]] lazy_result
{
      public:
	using promise_type = detail::lazy_result_promise<T>;
	lazy_result(lazy_result &&) noexcept;
	~lazy_result();
	lazy_result &operator=(lazy_result &&) noexcept;
	detail::lazy_result_awaiter<T> operator co_await() const noexcept;
	result<T> run();
};

struct null_result {
	struct promise_type {
		null_result get_return_object() const noexcept;
		std::suspend_never initial_suspend() const noexcept;
		std::suspend_never final_suspend() const noexcept;
		void unhandled_exception() const noexcept;
		void return_void() const noexcept;
	};
};
template <class T> class shared_result
{
      public:
	shared_result(result<T>);
	T &get();
	void wait();
};
template <class T> class result_promise
{
      public:
	result<T> get_result();
	template <class... A> void set_result(A &&...)
	{
	}
};
class executor
{
      public:
	virtual ~executor() noexcept;
	virtual void shutdown() = 0;
	template <class F, class... A> void post(F &&, A &&...)
	{
	}
	template <class F, class... A> auto submit(F &&, A &&...) -> result<void>
	{
		return static_cast<result<void> (*)()>(nullptr)();
	}
	template <class F> void bulk_post(std::span<F>)
	{
	}
	template <class F> std::vector<result<void>> bulk_submit(std::span<F>)
	{
		return static_cast<std::vector<result<void>> (*)()>(nullptr)();
	}
};
template <class Concrete> struct derivable_executor : public executor {
	template <class F, class... A> void post(F &&, A &&...)
	{
	}
	template <class F, class... A> auto submit(F &&, A &&...) -> result<void>
	{
		return static_cast<result<void> (*)()>(nullptr)();
	}
	template <class F> void bulk_post(std::span<F>)
	{
	}
	template <class F> std::vector<result<void>> bulk_submit(std::span<F>)
	{
		return static_cast<std::vector<result<void>> (*)()>(nullptr)();
	}
};
class thread_pool_executor final : public derivable_executor<thread_pool_executor>
{
      public:
	void shutdown() override;
};
class worker_thread_executor final : public derivable_executor<worker_thread_executor>
{
      public:
	void shutdown() override;
};
class thread_executor final : public derivable_executor<thread_executor>
{
      public:
	void shutdown() override;
};
class manual_executor final : public derivable_executor<manual_executor>
{
      public:
	void shutdown() override;
	bool loop_once();
	std::size_t loop(std::size_t);
	void wait_for_task();
	void wait_for_tasks(std::size_t);
};
class inline_executor final : public executor
{
      public:
	void shutdown() override;
};
namespace details
{
struct resume_on_awaitable {
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<>);
	void await_resume() const;
};
} // namespace details
template <class E>
auto
resume_on(std::shared_ptr<E>) -> details::resume_on_awaitable
{
	return static_cast<details::resume_on_awaitable (*)()>(nullptr)();
}
template <class E>
auto
resume_on(E &) noexcept -> details::resume_on_awaitable
{
	return static_cast<details::resume_on_awaitable (*)()>(nullptr)();
}
template <class... R>
lazy_result<int>
when_all(std::shared_ptr<executor>, R &&...)
{
	return static_cast<lazy_result<int> (*)()>(nullptr)();
}
template <class... R>
lazy_result<int>
when_any(std::shared_ptr<executor>, R &&...)
{
	return static_cast<lazy_result<int> (*)()>(nullptr)();
}
class scoped_async_lock;
class async_lock
{
      public:
	async_lock() noexcept;
	~async_lock() noexcept;
	lazy_result<scoped_async_lock> lock(std::shared_ptr<executor>);
	lazy_result<bool> try_lock();
	void unlock();
};
class scoped_async_lock
{
      public:
	scoped_async_lock() noexcept;
	scoped_async_lock(scoped_async_lock &&) noexcept;
	scoped_async_lock(async_lock &, std::defer_lock_t) noexcept;
	scoped_async_lock(async_lock &, std::adopt_lock_t) noexcept;
	~scoped_async_lock() noexcept;
	lazy_result<void> lock(std::shared_ptr<executor>);
	lazy_result<bool> try_lock();
	void unlock();
	bool owns_lock() const noexcept;
};
class async_condition_variable
{
      public:
	lazy_result<void> await(std::shared_ptr<executor>, scoped_async_lock &);
	void notify_one();
	void notify_all();
};
class timer
{
      public:
	timer() noexcept;
	timer(timer &&) noexcept;
	~timer() noexcept;
	timer &operator=(timer &&) noexcept;
	void cancel();
};
class timer_queue
{
      public:
	template <class F, class... A>
	timer make_timer(std::chrono::milliseconds due_time, std::chrono::milliseconds frequency,
			 std::shared_ptr<executor>, F &&, A &&...)
	{
		return static_cast<timer (*)()>(nullptr)();
	}
	template <class F, class... A>
	timer make_one_shot_timer(std::chrono::milliseconds due_time, std::shared_ptr<executor>,
				  F &&, A &&...)
	{
		return static_cast<timer (*)()>(nullptr)();
	}
	lazy_result<void> make_delay_object(std::chrono::milliseconds, std::shared_ptr<executor>);
};
class runtime
{
      public:
	runtime();
	~runtime() noexcept;
	std::shared_ptr<thread_pool_executor> thread_pool_executor() const noexcept;
	std::shared_ptr<class thread_pool_executor> background_executor() const noexcept;
	std::shared_ptr<class timer_queue> timer_queue() const noexcept;
};
} // namespace concurrencpp
