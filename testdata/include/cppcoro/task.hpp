// Stands in for cppcoro: task, which runs when it is awaited.
#pragma once

#include <coroutine>

namespace cppcoro
{
template <class T = void> class task;
namespace detail
{
template <class T> struct task_awaiter {
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<>);
	T await_resume();
};
template <class T> struct task_promise_base {
	std::suspend_always initial_suspend() noexcept;
	std::suspend_always final_suspend() noexcept;
	void unhandled_exception() noexcept;
};
template <class T> struct task_promise : task_promise_base<T> {
	task<T> get_return_object() noexcept;
	void return_value(T);
};
template <> struct task_promise<void> : task_promise_base<void> {
	task<void> get_return_object() noexcept;
	void return_void() noexcept;
};
} // namespace detail
template <class T> class [[nodiscard]] task
{
      public:
	using promise_type = detail::task_promise<T>;
	task(task &&) noexcept;
	~task();
	task &operator=(task &&) noexcept;
	detail::task_awaiter<T> operator co_await() const noexcept;
};
template <class A>
task<>
make_task(A awaitable)
{
	return static_cast<task<> (*)()>(nullptr)();
}
} // namespace cppcoro
