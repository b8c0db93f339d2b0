// A small coroutine kit for fixtures and for the examples of rules: no library, only standard
// headers, and nothing in it that a rule would report.
//
//   task<T>           lazy, move-only; starts when it is awaited, resumes its awaiter directly
//   fire_and_forget   eager; nobody waits for it
//   generator<T>      synchronous; an input range
//   next_event()      a task; declared only      sleep_for_ms(n)   an awaitable; declared only
//   async_mutex       a mutex that a task owns: `co_await m.lock()`, `co_await m.scoped_lock()`
//   async_lock        the guard that scoped_lock() gives
//   sync_wait(t)      blocks the calling thread until the task is done
#ifndef DEMO_TASK_HPP
#define DEMO_TASK_HPP

#include <condition_variable>
#include <coroutine>
#include <cstddef>
#include <deque>
#include <exception>
#include <iterator>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>

namespace demo
{

template <class T = void> class task;

namespace detail
{

// Owns the frame of a coroutine.
template <class Promise> class frame
{
      public:
	frame() = default;
	explicit frame(std::coroutine_handle<Promise> handle) noexcept : handle_(handle)
	{
	}
	frame(frame &&other) noexcept : handle_(std::exchange(other.handle_, nullptr))
	{
	}
	frame &operator=(frame &&other) noexcept
	{
		std::swap(handle_, other.handle_);
		return *this;
	}
	~frame()
	{
		if (handle_)
			handle_.destroy();
	}

	std::coroutine_handle<Promise> handle() const noexcept
	{
		return handle_;
	}

      private:
	std::coroutine_handle<Promise> handle_;
};

// What a coroutine ends with: a value, nothing, or an exception.
template <class T> class outcome
{
      public:
	void return_value(T value)
	{
		value_.emplace(std::move(value));
	}
	void unhandled_exception() noexcept
	{
		error_ = std::current_exception();
	}
	T take()
	{
		if (error_)
			std::rethrow_exception(error_);
		return std::move(*value_);
	}

      private:
	std::optional<T> value_;
	std::exception_ptr error_;
};

template <> class outcome<void>
{
      public:
	void return_void() noexcept
	{
	}
	void unhandled_exception() noexcept
	{
		error_ = std::current_exception();
	}
	void take()
	{
		if (error_)
			std::rethrow_exception(error_);
	}

      private:
	std::exception_ptr error_;
};

struct resume_continuation {
	bool await_ready() const noexcept
	{
		return false;
	}
	template <class Promise>
	std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> ended) const noexcept
	{
		std::coroutine_handle<> next = ended.promise().continuation;
		return next ? next : std::noop_coroutine();
	}
	void await_resume() const noexcept
	{
	}
};

template <class T> struct task_promise : outcome<T> {
	std::coroutine_handle<> continuation;

	task<T> get_return_object() noexcept;
	std::suspend_always initial_suspend() const noexcept
	{
		return {};
	}
	resume_continuation final_suspend() const noexcept
	{
		return {};
	}
};

} // namespace detail

template <class T> class task
{
      public:
	using promise_type = detail::task_promise<T>;

	task() = default;
	explicit task(std::coroutine_handle<promise_type> handle) noexcept : frame_(handle)
	{
	}

	struct awaiter {
		std::coroutine_handle<promise_type> handle;

		bool await_ready() const noexcept
		{
			return handle.done();
		}
		std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller) const noexcept
		{
			handle.promise().continuation = caller;
			return handle;
		}
		T await_resume() const
		{
			return handle.promise().take();
		}
	};

	awaiter operator co_await() const & noexcept
	{
		return awaiter{frame_.handle()};
	}
	awaiter operator co_await() const && noexcept
	{
		return awaiter{frame_.handle()};
	}

      private:
	detail::frame<promise_type> frame_;
};

template <class T>
task<T>
detail::task_promise<T>::get_return_object() noexcept
{
	return task<T>(std::coroutine_handle<task_promise<T>>::from_promise(*this));
}

struct fire_and_forget {
	struct promise_type {
		fire_and_forget get_return_object() const noexcept
		{
			return {};
		}
		std::suspend_never initial_suspend() const noexcept
		{
			return {};
		}
		std::suspend_never final_suspend() const noexcept
		{
			return {};
		}
		void return_void() const noexcept
		{
		}
		[[noreturn]] void unhandled_exception() const noexcept
		{
			std::terminate();
		}
	};
};

template <class T> class generator
{
      public:
	struct promise_type {
		const T *current = nullptr;
		std::exception_ptr error;

		generator get_return_object() noexcept
		{
			return generator(std::coroutine_handle<promise_type>::from_promise(*this));
		}
		std::suspend_always initial_suspend() const noexcept
		{
			return {};
		}
		std::suspend_always final_suspend() const noexcept
		{
			return {};
		}
		std::suspend_always yield_value(const T &value) noexcept
		{
			current = std::addressof(value);
			return {};
		}
		void return_void() const noexcept
		{
		}
		void unhandled_exception() noexcept
		{
			error = std::current_exception();
		}
		void await_transform() = delete;
	};

	class iterator
	{
	      public:
		using iterator_category = std::input_iterator_tag;
		using difference_type = std::ptrdiff_t;
		using value_type = T;
		using reference = const T &;
		using pointer = const T *;

		explicit iterator(std::coroutine_handle<promise_type> handle) noexcept
		    : handle_(handle)
		{
		}
		const T &operator*() const noexcept
		{
			return *handle_.promise().current;
		}
		const T *operator->() const noexcept
		{
			return handle_.promise().current;
		}
		iterator &operator++()
		{
			handle_.resume();
			if (handle_.done() && handle_.promise().error)
				std::rethrow_exception(handle_.promise().error);
			return *this;
		}
		void operator++(int)
		{
			++*this;
		}
		bool operator==(std::default_sentinel_t) const noexcept
		{
			return handle_.done();
		}

	      private:
		std::coroutine_handle<promise_type> handle_;
	};

	explicit generator(std::coroutine_handle<promise_type> handle) noexcept : frame_(handle)
	{
	}

	iterator begin()
	{
		return ++iterator(frame_.handle());
	}
	std::default_sentinel_t end() const noexcept
	{
		return {};
	}

      private:
	detail::frame<promise_type> frame_;
};

// The next thing that happened, whatever it is.
task<int> next_event();

struct sleep_awaiter {
	int milliseconds;

	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<> sleeper) const;
	void await_resume() const noexcept;
};
sleep_awaiter sleep_for_ms(int milliseconds);

class async_lock;

// Owned by a task: may be held over a suspension, and be unlocked on another thread. Waiters get
// it in their order; unlock() hands it over and resumes the next one.
class async_mutex
{
      public:
	async_mutex() = default;
	async_mutex(const async_mutex &) = delete;
	async_mutex &operator=(const async_mutex &) = delete;

	class lock_awaiter
	{
	      public:
		explicit lock_awaiter(async_mutex &mutex) noexcept : mutex_(mutex)
		{
		}
		bool await_ready() const
		{
			return mutex_.try_lock();
		}
		bool await_suspend(std::coroutine_handle<> waiter) const
		{
			return mutex_.enqueue(waiter);
		}
		void await_resume() const noexcept
		{
		}

	      protected:
		async_mutex &mutex_;
	};

	class scoped_lock_awaiter : public lock_awaiter
	{
	      public:
		using lock_awaiter::lock_awaiter;
		async_lock await_resume() const noexcept;
	};

	lock_awaiter lock() noexcept
	{
		return lock_awaiter(*this);
	}
	scoped_lock_awaiter scoped_lock() noexcept
	{
		return scoped_lock_awaiter(*this);
	}

	bool try_lock()
	{
		std::lock_guard<std::mutex> guard(state_);
		return !std::exchange(locked_, true);
	}

	void unlock()
	{
		if (std::coroutine_handle<> next = pass_on())
			next.resume();
	}

      private:
	// False: the lock was free, and is taken.
	bool enqueue(std::coroutine_handle<> waiter)
	{
		std::lock_guard<std::mutex> guard(state_);
		if (!std::exchange(locked_, true))
			return false;
		waiters_.push_back(waiter);
		return true;
	}

	// Who owns the lock now; null: nobody, it is free.
	std::coroutine_handle<> pass_on()
	{
		std::lock_guard<std::mutex> guard(state_);
		if (waiters_.empty()) {
			locked_ = false;
			return nullptr;
		}
		std::coroutine_handle<> next = waiters_.front();
		waiters_.pop_front();
		return next;
	}

	std::mutex state_;
	bool locked_ = false;
	std::deque<std::coroutine_handle<>> waiters_;
};

class async_lock
{
      public:
	async_lock() = default;
	async_lock(async_mutex &mutex, std::adopt_lock_t) noexcept : mutex_(&mutex)
	{
	}
	async_lock(async_lock &&other) noexcept : mutex_(std::exchange(other.mutex_, nullptr))
	{
	}
	async_lock &operator=(async_lock &&other) noexcept
	{
		std::swap(mutex_, other.mutex_);
		return *this;
	}
	~async_lock()
	{
		unlock();
	}

	bool owns_lock() const noexcept
	{
		return mutex_ != nullptr;
	}
	void unlock()
	{
		if (async_mutex *held = std::exchange(mutex_, nullptr))
			held->unlock();
	}

      private:
	async_mutex *mutex_ = nullptr;
};

inline async_lock
async_mutex::scoped_lock_awaiter::await_resume() const noexcept
{
	return async_lock(mutex_, std::adopt_lock);
}

namespace detail
{

class event
{
      public:
	void set()
	{
		std::lock_guard<std::mutex> guard(mutex_);
		set_ = true;
		changed_.notify_all();
	}
	void wait()
	{
		std::unique_lock<std::mutex> lock(mutex_);
		changed_.wait(lock, [this] { return set_; });
	}

      private:
	std::mutex mutex_;
	std::condition_variable changed_;
	bool set_ = false;
};

// Runs a task and sets an event when it is done.
template <class T> class blocking_task
{
      public:
	struct promise_type : outcome<T> {
		event *done = nullptr;

		struct signal {
			bool await_ready() const noexcept
			{
				return false;
			}
			void await_suspend(std::coroutine_handle<promise_type> ended) const noexcept
			{
				ended.promise().done->set();
			}
			void await_resume() const noexcept
			{
			}
		};

		blocking_task get_return_object() noexcept
		{
			return blocking_task(
				std::coroutine_handle<promise_type>::from_promise(*this));
		}
		std::suspend_always initial_suspend() const noexcept
		{
			return {};
		}
		signal final_suspend() const noexcept
		{
			return {};
		}
	};

	explicit blocking_task(std::coroutine_handle<promise_type> handle) noexcept : frame_(handle)
	{
	}

	T run()
	{
		event done;
		frame_.handle().promise().done = &done;
		frame_.handle().resume();
		done.wait();
		return frame_.handle().promise().take();
	}

      private:
	frame<promise_type> frame_;
};

template <class T>
blocking_task<T>
make_blocking(task<T> work)
{
	co_return co_await std::move(work);
}

} // namespace detail

template <class T>
T
sync_wait(task<T> work)
{
	return detail::make_blocking(std::move(work)).run();
}

} // namespace demo

#endif
