// Guards in functions that never suspend.
// expect-none
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

#include "task.hpp"

using demo::next_event;
using demo::task;

class work_queue
{
      public:
	void push(int item)
	{
		{
			std::lock_guard hold(lock_);
			items_.push_back(item);
		}
		filled_.notify_one();
	}

	int pop()
	{
		std::unique_lock hold(lock_);
		filled_.wait(hold, [this] { return !items_.empty(); });
		int item = items_.front();
		items_.pop_front();
		return item;
	}

	std::optional<int> try_pop()
	{
		std::unique_lock hold(lock_, std::try_to_lock);
		if (!hold || items_.empty())
			return std::nullopt;
		return items_.front();
	}

	[[nodiscard]] std::unique_lock<std::mutex> freeze()
	{
		return std::unique_lock(lock_);
	}

      private:
	std::mutex lock_;
	std::condition_variable filled_;
	std::deque<int> items_;
};

// A coroutine without a suspension point of its own holds nothing "across" one.
task<int>
good_no_await(work_queue &of)
{
	auto frozen = of.freeze();
	co_return frozen.owns_lock() ? 1 : 0;
}

task<int>
good_await_before(work_queue &of)
{
	int event = co_await next_event();
	auto frozen = of.freeze();
	co_return event;
}
