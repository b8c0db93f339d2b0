// Stands in for stdexec (2026): task, which runs when it is awaited.
#pragma once

#include <stdexec/execution.hpp>

namespace experimental::execution
{
namespace __task
{
template <class T> class basic_task;
template <class T> struct promise_base {
	std::suspend_always initial_suspend() noexcept;
	std::suspend_always final_suspend() noexcept;
	void unhandled_exception() noexcept;
};
template <class T> struct promise : promise_base<T> {
	basic_task<T> get_return_object() noexcept;
	void return_value(T);
};
template <> struct promise<void> : promise_base<void> {
	basic_task<void> get_return_object() noexcept;
	void return_void() noexcept;
};
template <class T> class [[nodiscard]] basic_task
{
      public:
	using promise_type = promise<T>;
	basic_task(basic_task &&) noexcept;
	~basic_task();
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<>) noexcept;
	T await_resume();
};
} // namespace __task
template <class T> using task = __task::basic_task<T>;
} // namespace experimental::execution
namespace exec = experimental::execution;
