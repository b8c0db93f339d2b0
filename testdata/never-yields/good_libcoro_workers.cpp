// libcoro and cppcoro: yields, events and timers on every way.
// expect-none
#include <coro/coro.hpp>
#include <cppcoro/async_manual_reset_event.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <cppcoro/task.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

using namespace std::chrono_literals;

struct queue {
	std::optional<int> try_pop();
	bool closed() const;
};

void handle(int item);

coro::task<void> good_worker(std::unique_ptr<coro::scheduler> &scheduler, queue &queue)
{
	co_await scheduler->schedule();
	for (;;) {
		if (std::optional<int> item = queue.try_pop()) {
			handle(*item);
			co_await scheduler->yield();
		} else if (queue.closed()) {
			break;
		} else {
			co_await scheduler->yield_for(5ms);
		}
	}
}

cppcoro::task<> good_event(cppcoro::static_thread_pool &pool, cppcoro::async_manual_reset_event &changed, queue &queue)
{
	while (true) {
		co_await changed;
		co_await pool.schedule();
		while (std::optional<int> item = queue.try_pop())
			handle(*item);
	}
}

cppcoro::task<int> good_counted(cppcoro::static_thread_pool &pool, queue &queue)
{
	int count = 0;

	co_await pool.schedule();
	for (;;) {
		if (++count == 1000)
			co_return count;
		if (auto item = queue.try_pop(); item.has_value())
			handle(item.value());
	}
}
