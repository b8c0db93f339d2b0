// Unlocked on the branch that waits; the other branch keeps the lock and does not wait.
// expect-none
#include <deque>
#include <mutex>
#include <utility>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

template <class Element> class blocking_queue
{
      public:
	task<bool> good_push(Element element)
	{
		std::unique_lock hold(lock_);
		if (stopped_)
			co_return false;
		if (waiting_ > 0) {
			--waiting_;
			hold.unlock();
			co_await sleep_for_ms(0);
		} else {
			elements_.push_back(std::move(element));
		}
		co_return true;
	}

	task<void> good_await_first(Element element)
	{
		if (waiting_ > 0)
			co_await sleep_for_ms(0);
		std::unique_lock hold(lock_);
		if (elements_.empty()) {
			hold.unlock();
			co_await sleep_for_ms(1);
			hold.lock();
		}
		elements_.push_back(std::move(element));
	}

	task<int> good_by_hand()
	{
		lock_.lock();
		if (elements_.empty()) {
			lock_.unlock();
			co_return co_await next_event();
		}
		elements_.pop_front();
		lock_.unlock();
		co_return 0;
	}

	task<int> good_ternary()
	{
		std::unique_lock hold(lock_);
		bool empty = elements_.empty();
		if (empty)
			hold.unlock();
		else
			elements_.pop_front();
		if (hold.owns_lock())
			hold.unlock();
		co_return empty ? co_await next_event() : 0;
	}

      private:
	std::mutex lock_;
	std::deque<Element> elements_;
	int waiting_ = 0;
	bool stopped_ = false;
};

task<int>
instances(blocking_queue<int> &queue)
{
	co_await queue.good_push(1);
	co_await queue.good_await_first(2);
	co_return co_await queue.good_by_hand() + co_await queue.good_ternary();
}
