// A spin lock of the project's own is a thread's mutex: whoever spins for it never yields.
#include <atomic>
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

class spin_lock
{
      public:
	void lock() noexcept
	{
		while (flag_.test_and_set(std::memory_order_acquire))
			while (flag_.test(std::memory_order_relaxed)) {
			}
	}
	bool try_lock() noexcept
	{
		return !flag_.test_and_set(std::memory_order_acquire);
	}
	void unlock() noexcept
	{
		flag_.clear(std::memory_order_release);
	}

      private:
	std::atomic_flag flag_;
};

// No mutex that a task owns either: its lock() waits where it stands.
class ticket_lock
{
      public:
	void lock();
	void unlock();

      private:
	std::atomic<unsigned> next_{0}, serving_{0};
};

struct free_list {
	spin_lock lock;
	ticket_lock tickets;
	std::vector<int> blocks;
};

task<void>
bad_guard(free_list &of)
{
	std::lock_guard<spin_lock> hold(of.lock); // expect: lock-across-await
	of.blocks.push_back(co_await next_event());
}

task<void>
bad_by_hand(free_list &of)
{
	of.lock.lock(); // expect: lock-across-await
	of.blocks.push_back(co_await next_event());
	of.lock.unlock();
}

task<void>
bad_try(free_list &of)
{
	if (of.lock.try_lock()) { // expect: lock-across-await
		of.blocks.push_back(co_await next_event());
		of.lock.unlock();
	}
}

task<void>
bad_declared_only(free_list &of)
{
	of.tickets.lock(); // expect: lock-across-await
	of.blocks.push_back(co_await next_event());
	of.tickets.unlock();
}

task<void>
bad_guard_declared_only(free_list &of)
{
	std::unique_lock hold(of.tickets); // expect: lock-across-await
	of.blocks.push_back(co_await next_event());
}

task<void>
good_short(free_list &of)
{
	int block = co_await next_event();
	of.lock.lock();
	of.blocks.push_back(block);
	of.lock.unlock();
	co_await next_event();
}
