// The standard guards around a task's mutex: the mutex type decides, not the guard class.
// expect-none
#include <atomic>
#include <coroutine>
#include <mutex>
#include <shared_mutex>
#include <tuple>
#include <vector>

#include "task.hpp"

using demo::async_mutex;
using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

// A project's own: lock() is awaitable, scoped_lock() gives a standard guard that adopts.
class AsyncMutex
{
      public:
	class LockAwaiter
	{
	      public:
		explicit LockAwaiter(AsyncMutex &mutex) : mutex_(mutex)
		{
		}
		bool await_ready() noexcept
		{
			return mutex_.try_lock();
		}
		bool await_suspend(std::coroutine_handle<> waiter) noexcept;
		void await_resume() noexcept
		{
		}

	      protected:
		AsyncMutex &mutex_;
	};

	class ScopedLockAwaiter : public LockAwaiter
	{
	      public:
		using LockAwaiter::LockAwaiter;
		[[nodiscard]] std::unique_lock<AsyncMutex> await_resume() noexcept
		{
			return std::unique_lock<AsyncMutex>{mutex_, std::adopt_lock};
		}
	};

	LockAwaiter lock()
	{
		return LockAwaiter(*this);
	}
	ScopedLockAwaiter scoped_lock()
	{
		return ScopedLockAwaiter(*this);
	}
	bool try_lock() noexcept
	{
		return !locked_.exchange(true);
	}
	void unlock() noexcept
	{
		locked_.store(false);
	}

      private:
	std::atomic<bool> locked_{false};
};

// Readers and writers that wait as tasks.
class AsyncSharedMutex
{
      public:
	AsyncMutex::LockAwaiter lock();
	AsyncMutex::LockAwaiter lock_shared();
	void unlock();
	void unlock_shared();
};

struct wallet {
	AsyncMutex lock;
	AsyncSharedMutex shared;
	async_mutex other;
	std::vector<int> coins;
};

task<void>
good_auto(wallet &of)
{
	auto hold = co_await of.lock.scoped_lock();
	of.coins.push_back(co_await next_event());
}

task<void>
good_named_type(wallet &of)
{
	std::unique_lock<AsyncMutex> hold = co_await of.lock.scoped_lock();
	of.coins.push_back(co_await next_event());
	hold.unlock();
	co_await sleep_for_ms(1);
}

task<void>
good_adopted(wallet &of)
{
	co_await of.lock.lock();
	std::unique_lock<AsyncMutex> hold(of.lock, std::adopt_lock);
	of.coins.push_back(co_await next_event());
}

task<void>
good_adopted_deduced(wallet &of)
{
	co_await of.other.lock();
	std::lock_guard hold(of.other, std::adopt_lock);
	of.coins.push_back(co_await next_event());
}

task<void>
good_adopted_scoped(wallet &of)
{
	co_await of.lock.lock();
	co_await of.other.lock();
	std::scoped_lock hold(std::adopt_lock, of.lock, of.other);
	of.coins.push_back(co_await next_event());
}

task<void>
good_tried(wallet &of)
{
	std::unique_lock hold(of.lock, std::try_to_lock);
	if (hold)
		of.coins.push_back(co_await next_event());
}

task<void>
good_reader(wallet &of)
{
	co_await of.shared.lock_shared();
	std::shared_lock<AsyncSharedMutex> reading(of.shared, std::adopt_lock);
	co_await sleep_for_ms(static_cast<int>(of.coins.size()));
}

task<void>
good_in_tuple(wallet &of)
{
	auto state = std::make_tuple(co_await of.lock.scoped_lock(), 1);
	of.coins.push_back(std::get<int>(state) + co_await next_event());
}

// Whose lock it is follows from the argument here as well.
template <class Mutex>
task<void>
good_template(std::vector<int> &coins, Mutex &mutex)
{
	co_await mutex.lock();
	std::unique_lock<Mutex> hold(mutex, std::adopt_lock);
	coins.push_back(co_await next_event());
}

task<void>
instances(wallet &of)
{
	co_await good_template(of.coins, of.lock);
	co_await good_template(of.coins, of.other);
}
