// Stands in for cppcoro: shared_task.
#pragma once

#include <coroutine>

namespace cppcoro
{
template <class T = void> class shared_task;
namespace detail
{
template <class T> struct shared_task_awaiter {
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<>);
	T await_resume();
};
template <class T> struct shared_task_promise_base {
	std::suspend_always initial_suspend() noexcept;
	std::suspend_always final_suspend() noexcept;
	void unhandled_exception() noexcept;
};
template <class T> struct shared_task_promise : shared_task_promise_base<T> {
	shared_task<T> get_return_object() noexcept;
	void return_value(T);
};
template <> struct shared_task_promise<void> : shared_task_promise_base<void> {
	shared_task<void> get_return_object() noexcept;
	void return_void() noexcept;
};
} // namespace detail
template <class T> class [[nodiscard]] shared_task
{
      public:
	using promise_type = detail::shared_task_promise<T>;
	shared_task(shared_task &&) noexcept;
	~shared_task();
	shared_task &operator=(shared_task &&) noexcept;
	detail::shared_task_awaiter<T> operator co_await() const noexcept;
};
template <class A>
shared_task<>
make_shared_task(A awaitable)
{
	return static_cast<shared_task<> (*)()>(nullptr)();
}
} // namespace cppcoro
