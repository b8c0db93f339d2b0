// cppcoro: spinning on an atomic in a coroutine of a thread pool.
#include <cppcoro/async_manual_reset_event.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <cppcoro/task.hpp>

#include <atomic>
#include <cstddef>
#include <memory>

struct node {
	node *next = nullptr;
	int value = 0;
};

class stack {
public:
	void push(node *item)
	{
		item->next = head_.load();
		while (!head_.compare_exchange_weak(item->next, item)) {
		}
	}

	cppcoro::task<> bad_push_later(cppcoro::static_thread_pool &pool, node *item)
	{
		co_await pool.schedule();
		bool done = false;
		for (;;) { // expect: never-yields
			item->next = head_.load();
			done = head_.compare_exchange_strong(item->next, item);
			if (done)
				pushed_.fetch_add(1);
		}
	}

	cppcoro::task<> good_push_later(cppcoro::static_thread_pool &pool, node *item)
	{
		co_await pool.schedule();
		for (;;) {
			item->next = head_.load();
			if (head_.compare_exchange_weak(item->next, item))
				break;
		}
	}

private:
	std::atomic<node *> head_{nullptr};
	std::atomic<int> pushed_{0};
};

cppcoro::task<> bad_wait_for_flag(cppcoro::async_manual_reset_event &started, const std::atomic<bool> &flag)
{
	co_await started;
	while (true) { // expect: never-yields
		if (!flag.load(std::memory_order_acquire))
			continue;
		started.set();
	}
}
