// A mutex of a coroutine library: coLock() is awaited, lock() spins for those that are no tasks. Its
// guard is std::unique_lock, and is handed over by a coroutine.
#include <atomic>
#include <mutex>

#include "task.hpp"

// expect-none

using demo::task;

class task_spinlock {
public:
	bool try_lock() noexcept { return !locked_.exchange(true, std::memory_order_acquire); }

	task<> coLock()
	{
		while (!try_lock())
			co_await demo::next_event();
	}

	void lock() noexcept
	{
		while (!try_lock())
			continue;
	}

	void unlock() noexcept { locked_.store(false, std::memory_order_release); }

	task<std::unique_lock<task_spinlock>> coScopedLock()
	{
		co_await coLock();
		co_return std::unique_lock<task_spinlock>{*this, std::adopt_lock};
	}

private:
	std::atomic<bool> locked_{false};
};

template <typename Mutex>
class shared_gate {
public:
	task<> pass()
	{
		auto hold = co_await mutex_.coScopedLock();
		while (!open_)
			co_await demo::next_event();
		passed_++;
	}

private:
	Mutex mutex_;
	bool open_ = false;
	int passed_ = 0;
};

task<> visit(shared_gate<task_spinlock> &gate)
{
	co_await gate.pass();
}

// The guard goes into the awaiter, which keeps it until the task is queued.
struct queue_awaiter {
	explicit queue_awaiter(std::unique_lock<std::mutex> &lock) : lock_(std::move(lock)) {}
	bool await_ready() const noexcept { return false; }
	void await_suspend(std::coroutine_handle<> handle)
	{
		waiting_ = handle;
		auto unlocks = std::move(lock_);
	}
	void await_resume() const noexcept {}

	std::unique_lock<std::mutex> lock_;
	std::coroutine_handle<> waiting_;
};

class async_lock {
public:
	task<> lock()
	{
		while (true) {
			std::unique_lock<std::mutex> lock(mutex_);
			if (!locked_) {
				locked_ = true;
				break;
			}
			co_await queue_awaiter(lock);
		}
	}

private:
	std::mutex mutex_;
	bool locked_ = false;
};

async_lock global_lock;
