// peers 32: the same with `auto`.
// expect-none
#include <coroutine>
#include <mutex>
#include <vector>

#include "task.hpp"

namespace folly::coro
{
class Mutex
{
      public:
	struct scoped_awaiter {
		bool await_ready() const noexcept;
		void await_suspend(std::coroutine_handle<> waiter);
		std::unique_lock<Mutex> await_resume();
	};
	scoped_awaiter co_scoped_lock() noexcept;
	bool try_lock() noexcept;
	void unlock() noexcept;
};
} // namespace folly::coro

using demo::next_event;
using demo::task;

class channel
{
      public:
	task<void> good_send()
	{
		auto g = co_await m_.co_scoped_lock();
		sent_.push_back(co_await next_event());
	}

      private:
	folly::coro::Mutex m_;
	std::vector<int> sent_;
};
