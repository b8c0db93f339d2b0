// Stands in for libunifex: task, which runs when it is awaited.
#pragma once

#include <coroutine>

namespace unifex
{
namespace _task
{
template <class T> struct promise_base {
	std::suspend_always initial_suspend() noexcept;
	std::suspend_always final_suspend() noexcept;
	void unhandled_exception() noexcept;
};
template <class T, bool nothrow> struct _task {
	struct type;
};
template <class T, bool nothrow> struct promise : promise_base<T> {
	typename _task<T, nothrow>::type get_return_object() noexcept;
	void return_value(T);
};
template <bool nothrow> struct promise<void, nothrow> : promise_base<void> {
	typename _task<void, nothrow>::type get_return_object() noexcept;
	void return_void() noexcept;
};
template <class T, bool nothrow> struct _task<T, nothrow>::type {
	using promise_type = promise<T, nothrow>;
	type(type &&) noexcept;
	~type();
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<>) noexcept;
	T await_resume();
};
} // namespace _task
template <class T> using task = typename _task::_task<T, false>::type;
} // namespace unifex
