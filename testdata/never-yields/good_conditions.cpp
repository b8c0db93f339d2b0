// Loops with a condition are not endless; nor is one whose condition is a constant false.
// expect-none
#include <atomic>
#include <memory>
#include <queue>
#include <stop_token>
#include <string>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct node {
	std::unique_ptr<node> next;
	int value = 0;
};

void use(int value);

task<void> good_until_stopped(std::stop_token stop)
{
	co_await next_event();
	while (!stop.stop_requested())
		use(1);
}

task<void> good_queue(std::queue<int> &queue)
{
	co_await next_event();
	for (; !queue.empty(); queue.pop())
		use(queue.front());
}

task<int> good_list(const node *first)
{
	int sum = co_await next_event();

	for (const node *at = first; at; at = at->next.get())
		sum += at->value;
	co_return sum;
}

task<void> good_once()
{
	co_await next_event();
	do {
		use(2);
	} while (false);
}

task<void> good_flag(const std::atomic<bool> &ready)
{
	co_await next_event();
	while (!ready.load(std::memory_order_acquire)) {
	}
	do
		use(3);
	while (!ready);
}
