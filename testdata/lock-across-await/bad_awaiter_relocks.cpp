// A condition wait gives the lock back while it waits, and takes it again: afterwards it is held.
#include <coroutine>
#include <deque>
#include <mutex>

#include "task.hpp"

using demo::next_event;
using demo::task;

class condition
{
      public:
	struct waiter {
		condition &on;
		std::unique_lock<std::mutex> &hold;

		bool await_ready() const
		{
			return false;
		}
		void await_suspend(std::coroutine_handle<> sleeper) const
		{
			on.sleepers_.push_back(sleeper);
			hold.unlock();
		}
		void await_resume() const
		{
			hold.lock();
		}
	};

	waiter wait(std::unique_lock<std::mutex> &hold)
	{
		return {*this, hold};
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
bad_after_wait(channel &from)
{
	std::unique_lock hold(from.lock); // expect: lock-across-await
	while (from.items.empty())
		co_await from.filled.wait(hold);
	int item = from.items.front();
	from.items.pop_front();
	co_return item + co_await next_event(); // expect-note: "suspen"
}
