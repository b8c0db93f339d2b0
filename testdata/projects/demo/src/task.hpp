// task<T>: a coroutine that starts when it is awaited and resumes its awaiter when it is done.
// Move-only. An exception travels to the awaiter.
#pragma once

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace relay
{

template <class T> class task;

namespace detail
{

struct promise_base {
	std::coroutine_handle<> awaiter = std::noop_coroutine();
	std::exception_ptr failure;

	struct resume_awaiter {
		bool await_ready() const noexcept
		{
			return false;
		}
		template <class Promise>
		std::coroutine_handle<>
		await_suspend(std::coroutine_handle<Promise> done) const noexcept
		{
			return done.promise().awaiter;
		}
		void await_resume() const noexcept
		{
		}
	};

	std::suspend_always initial_suspend() const noexcept
	{
		return {};
	}
	resume_awaiter final_suspend() const noexcept
	{
		return {};
	}
	void unhandled_exception() noexcept
	{
		failure = std::current_exception();
	}
};

template <class T> struct promise : promise_base {
	std::optional<T> value;

	task<T> get_return_object() noexcept;
	void return_value(T result)
	{
		value = std::move(result);
	}
	T take()
	{
		return std::move(*value);
	}
};

template <> struct promise<void> : promise_base {
	task<void> get_return_object() noexcept;
	void return_void() const noexcept
	{
	}
	void take() const noexcept
	{
	}
};

} // namespace detail

template <class T = void> class [[nodiscard]] task
{
      public:
	using promise_type = detail::promise<T>;

	explicit task(std::coroutine_handle<promise_type> frame) noexcept : frame_(frame)
	{
	}
	task(task &&other) noexcept : frame_(std::exchange(other.frame_, nullptr))
	{
	}
	task &operator=(task &&other) noexcept
	{
		std::swap(frame_, other.frame_);
		return *this;
	}
	~task()
	{
		if (frame_)
			frame_.destroy();
	}

	bool await_ready() const noexcept
	{
		return false;
	}
	std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiter) noexcept
	{
		frame_.promise().awaiter = awaiter;
		return frame_;
	}
	T await_resume()
	{
		if (frame_.promise().failure)
			std::rethrow_exception(frame_.promise().failure);
		return frame_.promise().take();
	}

      private:
	std::coroutine_handle<promise_type> frame_;
};

namespace detail
{

template <class T>
task<T>
promise<T>::get_return_object() noexcept
{
	return task<T>(std::coroutine_handle<promise<T>>::from_promise(*this));
}

inline task<void>
promise<void>::get_return_object() noexcept
{
	return task<void>(std::coroutine_handle<promise<void>>::from_promise(*this));
}

} // namespace detail

} // namespace relay
