// Stands in for Boost: Boost.Cobalt: promises run at once, tasks when they are awaited or spawned.
#pragma once

#include <coroutine>

namespace boost
{
namespace cobalt
{
namespace detail
{
template <class T> struct awaitable {
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<>);
	T await_resume();
};
template <class T> struct returns {
	void return_value(T);
};
template <> struct returns<void> {
	void return_void();
};
template <class Result, class T, class Initial> struct promise_type : returns<T> {
	Result get_return_object();
	Initial initial_suspend() noexcept;
	std::suspend_always final_suspend() noexcept;
	void unhandled_exception();
};
} // namespace detail
template <class T> struct [[nodiscard]] promise {
	using promise_type = detail::promise_type<promise<T>, T, std::suspend_never>;
	promise(promise &&) noexcept;
	~promise();
	detail::awaitable<T> operator co_await();
	void operator+() &&;
	void cancel();
};
template <class T> struct [[nodiscard]] task {
	using promise_type = detail::promise_type<task<T>, T, std::suspend_always>;
	task(task &&) noexcept;
	~task();
	detail::awaitable<T> operator co_await();
};
template <class Yield, class Push = void> struct [[nodiscard]] generator {
	generator(generator &&) noexcept;
	detail::awaitable<Yield> operator co_await();
};
struct detached {
	using promise_type = detail::promise_type<detached, void, std::suspend_never>;
};
template <class T>
T
run(task<T> t)
{
	return static_cast<T (*)()>(nullptr)();
}
template <class Context, class T, class Token>
auto
spawn(Context &, task<T> &&, Token &&) -> void
{
}
template <class... P>
detail::awaitable<void>
join(P &&...)
{
	return static_cast<detail::awaitable<void> (*)()>(nullptr)();
}
template <class... P>
detail::awaitable<int>
race(P &&...)
{
	return static_cast<detail::awaitable<int> (*)()>(nullptr)();
}
template <class... P>
detail::awaitable<int>
gather(P &&...)
{
	return static_cast<detail::awaitable<int> (*)()>(nullptr)();
}
} // namespace cobalt
} // namespace boost
