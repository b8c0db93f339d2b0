// Stands in for folly (2025): coro::Task, which runs when it is awaited or started on an executor.
#pragma once

#include <coroutine>
#include <folly/futures/Future.h>

namespace folly
{
namespace coro
{
template <class T = void> class Task;
template <class T = void> class TaskWithExecutor;
namespace detail
{
template <class T> struct TaskAwaiter {
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<>);
	T await_resume();
};
template <class T> struct TaskPromiseBase {
	std::suspend_always initial_suspend() noexcept;
	std::suspend_always final_suspend() noexcept;
	void unhandled_exception();
};
template <class T> struct TaskPromise : TaskPromiseBase<T> {
	Task<T> get_return_object();
	void return_value(T);
};
template <> struct TaskPromise<void> : TaskPromiseBase<void> {
	Task<void> get_return_object();
	void return_void();
};
namespace adl
{
struct WithExecutorFunction {
	template <class T> TaskWithExecutor<T> operator()(Executor::KeepAlive<>, Task<T>) const
	{
		return static_cast<TaskWithExecutor<T> (*)()>(nullptr)();
	}
};
} // namespace adl
} // namespace detail
template <class T> class [[nodiscard]] TaskWithExecutor
{
      public:
	TaskWithExecutor(TaskWithExecutor &&) noexcept;
	~TaskWithExecutor();
	SemiFuture<Unit> start() &&;
	template <class F> void start(F &&) &&
	{
	}
	SemiFuture<Unit> startInlineUnsafe() &&;
	detail::TaskAwaiter<T> operator co_await() &&;
};
template <class T> class [[nodiscard]] Task
{
      public:
	using promise_type = detail::TaskPromise<T>;
	Task(Task &&) noexcept;
	~Task();
	TaskWithExecutor<T> scheduleOn(Executor::KeepAlive<>) &&;
	SemiFuture<Unit> semi() &&;
	detail::TaskAwaiter<T> operator co_await() &&;
	// what argument-dependent lookup finds
	friend TaskWithExecutor<T> co_withExecutor(Executor::KeepAlive<>, Task)
	{
		return static_cast<TaskWithExecutor<T> (*)()>(nullptr)();
	}
};
inline namespace cpo
{
inline constexpr detail::adl::WithExecutorFunction co_withExecutor{};
}
} // namespace coro
} // namespace folly
