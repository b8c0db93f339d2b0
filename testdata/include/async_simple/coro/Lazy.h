// Stands in for async_simple: Lazy, which runs when it is awaited or started.
#pragma once

#include <async_simple/Executor.h>
#include <coroutine>

namespace async_simple
{
namespace coro
{
template <class T = void> class RescheduleLazy;
template <class T = void> class Lazy;
namespace detail
{
template <class T> struct LazyAwaiter {
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<>);
	T await_resume();
};
template <class T> struct LazyPromiseBase {
	std::suspend_always initial_suspend() noexcept;
	std::suspend_always final_suspend() noexcept;
	void unhandled_exception() noexcept;
};
template <class T> struct LazyPromise : LazyPromiseBase<T> {
	Lazy<T> get_return_object() noexcept;
	void return_value(T);
};
template <> struct LazyPromise<void> : LazyPromiseBase<void> {
	Lazy<void> get_return_object() noexcept;
	void return_void() noexcept;
};
template <class T, bool reschedule> class LazyBase
{
      public:
	template <class F> void start(F &&)
	{
	}
};
} // namespace detail
template <class T> class [[nodiscard]] Lazy : public detail::LazyBase<T, false>
{
      public:
	using promise_type = detail::LazyPromise<T>;
	Lazy(Lazy &&) noexcept;
	~Lazy();
	RescheduleLazy<T> via(Executor *) &&;
	Lazy<T> setEx(Executor *) &&;
	template <class F> void directlyStart(F &&, Executor *)
	{
	}
	detail::LazyAwaiter<T> operator co_await();
};
template <class T> class [[nodiscard]] RescheduleLazy : public detail::LazyBase<T, true>
{
      public:
	RescheduleLazy(RescheduleLazy &&) noexcept;
	~RescheduleLazy();
	void detach();
	detail::LazyAwaiter<T> operator co_await();
};
} // namespace coro
} // namespace async_simple
