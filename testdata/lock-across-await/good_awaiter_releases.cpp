// A guard that is passed to the awaiter, by reference or by move, and that its await_suspend gives
// back: nothing is held while the coroutine waits.
// expect-none
#include <coroutine>
#include <deque>
#include <mutex>
#include <utility>

#include "task.hpp"

using demo::next_event;
using demo::task;

class condition
{
      public:
	// Unlocks when it waits, locks again when it is woken.
	class by_reference
	{
	      public:
		by_reference(condition &on, std::unique_lock<std::mutex> &hold)
		    : on_(on), hold_(hold)
		{
		}
		bool await_ready() const noexcept
		{
			return false;
		}
		void await_suspend(std::coroutine_handle<> sleeper)
		{
			on_.sleepers_.push_back(sleeper);
			hold_.unlock();
		}
		void await_resume()
		{
			hold_.lock();
		}

	      private:
		condition &on_;
		std::unique_lock<std::mutex> &hold_;
	};

	// Owns the guard, and ends it.
	struct by_move {
		condition *on;
		std::unique_lock<std::mutex> hold;

		bool await_ready() const noexcept
		{
			return false;
		}
		void await_suspend(std::coroutine_handle<> sleeper)
		{
			on->sleepers_.push_back(sleeper);
			hold.unlock();
		}
		std::unique_lock<std::mutex> await_resume()
		{
			hold.lock();
			return std::move(hold);
		}
	};

	// Owns the guard, and has no more use for it.
	struct by_move_for_good {
		condition *on;
		std::unique_lock<std::mutex> hold;

		bool await_ready() const noexcept
		{
			return false;
		}
		void await_suspend(std::coroutine_handle<> sleeper)
		{
			on->sleepers_.push_back(sleeper);
			hold.unlock();
		}
		void await_resume() const noexcept
		{
		}
	};

	by_reference wait(std::unique_lock<std::mutex> &hold)
	{
		return {*this, hold};
	}
	by_move take(std::unique_lock<std::mutex> hold)
	{
		return {this, std::move(hold)};
	}

      private:
	std::deque<std::coroutine_handle<>> sleepers_;
};

struct channel {
	std::mutex lock;
	condition filled;
	std::deque<int> items;
};

task<int>
good_by_reference(channel &from)
{
	std::unique_lock hold(from.lock);
	while (from.items.empty())
		co_await from.filled.wait(hold);
	int item = from.items.front();
	from.items.pop_front();
	co_return item;
}

task<int>
good_constructed(channel &from)
{
	std::unique_lock hold(from.lock);
	co_await condition::by_reference(from.filled, hold);
	co_return from.items.front();
}

task<int>
good_by_move(channel &from)
{
	std::unique_lock hold(from.lock);
	while (from.items.empty())
		hold = co_await from.filled.take(std::move(hold));
	co_return from.items.front();
}

task<void>
good_moved_for_good(channel &from)
{
	std::unique_lock hold(from.lock);
	from.items.clear();
	co_await condition::by_move_for_good{&from.filled, std::move(hold)};
	co_await next_event();
}
