// Stand-in for C++/WinRT.
#pragma once
#include <chrono>
#include <coroutine>

namespace winrt {
using clock_duration = std::chrono::nanoseconds;
struct slim_mutex {
	void lock() noexcept;
	void lock_shared() noexcept;
	bool try_lock() noexcept;
	bool try_lock_shared() noexcept;
	void unlock() noexcept;
	void unlock_shared() noexcept;

private:
	void *m_lock;
};
struct slim_lock_guard {
	explicit slim_lock_guard(slim_mutex &m) noexcept;
	slim_lock_guard(const slim_lock_guard &) = delete;
	~slim_lock_guard() noexcept;

private:
	slim_mutex &m_mutex;
};
struct slim_shared_lock_guard {
	explicit slim_shared_lock_guard(slim_mutex &m) noexcept;
	slim_shared_lock_guard(const slim_shared_lock_guard &) = delete;
	~slim_shared_lock_guard() noexcept;

private:
	slim_mutex &m_mutex;
};
struct slim_condition_variable {
	template <typename T> void wait(slim_mutex &x, const T &predicate) {}
	template <typename T> bool wait_for(slim_mutex &x, clock_duration timeout, const T &predicate) { return true; }
	void notify_one() noexcept;
	void notify_all() noexcept;

private:
	void *m_cv;
};
struct hstring {
	hstring(const wchar_t *text);
	hstring(const hstring &other);
	~hstring();

private:
	void *m_handle;
};
template <typename T> struct com_ptr {
	com_ptr(const com_ptr &other) noexcept;
	~com_ptr() noexcept;
	T *operator->() const noexcept;
	T *get() const noexcept;

private:
	T *m_ptr;
};
template <typename T> struct agile_ref {
	agile_ref(const T &object);
	T get() const noexcept;

private:
	void *m_ref;
};
template <typename T> struct weak_ref {
	T get() const noexcept;

private:
	void *m_ref;
};
struct fire_and_forget {};
struct apartment_context {
	apartment_context();

private:
	void *context;
};
namespace impl {
struct awaitable {
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<> handle) noexcept;
	void await_resume() const noexcept;
};
template <typename D> struct consume_Windows_Foundation_IAsyncAction {
	auto get() const {}
};
template <typename D, typename TResult> struct consume_Windows_Foundation_IAsyncOperation {
	auto get() const { return TResult(); }
};
template <typename D, typename TProgress> struct consume_Windows_Foundation_IAsyncActionWithProgress {
	auto get() const {}
};
template <typename D, typename TResult, typename TProgress> struct consume_Windows_Foundation_IAsyncOperationWithProgress {
	auto get() const { return TResult(); }
};
struct promise_base {
	std::suspend_never initial_suspend() const noexcept;
	std::suspend_never final_suspend() const noexcept;
	void unhandled_exception() const noexcept;
};
}
[[nodiscard]] inline auto resume_background() noexcept { return impl::awaitable(); }
[[nodiscard]] inline impl::awaitable resume_after(clock_duration duration) noexcept;
[[nodiscard]] inline impl::awaitable resume_on_signal(void *handle, clock_duration timeout = {}) noexcept;
template <typename Dispatcher> [[nodiscard]] auto resume_foreground(const Dispatcher &dispatcher) noexcept { return impl::awaitable(); }
template <typename Async> impl::awaitable resume_agile(Async &&async) { return {}; }
impl::awaitable operator co_await(const apartment_context &context);
namespace Windows::Foundation {
struct IAsyncAction : impl::consume_Windows_Foundation_IAsyncAction<IAsyncAction> {
	void *m_ptr;
};
template <typename TResult> struct IAsyncOperation : impl::consume_Windows_Foundation_IAsyncOperation<IAsyncOperation<TResult>, TResult> {
	void *m_ptr;
};
template <typename TProgress> struct IAsyncActionWithProgress : impl::consume_Windows_Foundation_IAsyncActionWithProgress<IAsyncActionWithProgress<TProgress>, TProgress> {
	void *m_ptr;
};
template <typename TResult, typename TProgress>
struct IAsyncOperationWithProgress : impl::consume_Windows_Foundation_IAsyncOperationWithProgress<IAsyncOperationWithProgress<TResult, TProgress>, TResult, TProgress> {
	void *m_ptr;
};
impl::awaitable operator co_await(const IAsyncAction &action);
}
}
template <typename... Args> struct std::coroutine_traits<winrt::fire_and_forget, Args...> {
	struct promise_type : winrt::impl::promise_base {
		winrt::fire_and_forget get_return_object() const noexcept;
		void return_void() const noexcept;
	};
};
template <typename... Args> struct std::coroutine_traits<winrt::Windows::Foundation::IAsyncAction, Args...> {
	struct promise_type : winrt::impl::promise_base {
		winrt::Windows::Foundation::IAsyncAction get_return_object() const noexcept;
		void return_void() const noexcept;
	};
};
