// Stand-in for Seastar's coroutines: eager, on the shard that started them.
#pragma once
#include <coroutine>
#include <seastar/core/future.hh>

namespace seastar::internal {
struct coroutine_promise_base {
	std::suspend_never initial_suspend() noexcept;
	std::suspend_never final_suspend() noexcept;
	void unhandled_exception() noexcept;
};
template <typename T> struct coroutine_promise : coroutine_promise_base {
	future<T> get_return_object() noexcept;
	void return_value(T value);
};
template <> struct coroutine_promise<void> : coroutine_promise_base {
	future<> get_return_object() noexcept;
	void return_void();
};
template <typename T> struct awaiter {
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<> handle) noexcept;
	T await_resume();
};
}
namespace seastar {
template <typename T> internal::awaiter<T> operator co_await(future<T> f) noexcept;
}
template <typename T, typename... Args> struct std::coroutine_traits<seastar::future<T>, Args...> {
	using promise_type = seastar::internal::coroutine_promise<T>;
};
