// Lock coupling along a list: the next node's lock is taken before this one's is given back.
#include <memory>
#include <mutex>
#include <utility>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct node {
	std::mutex lock;
	int value = 0;
	std::unique_ptr<node> next;
};

task<int>
bad_walk(node &head)
{
	node *at = &head;
	std::unique_lock here(at->lock); // expect: lock-across-await
	int sum = 0;
	while (at->next) {
		std::unique_lock there(at->next->lock);
		at = at->next.get();
		here = std::move(there);
		sum += at->value;
		co_await sleep_for_ms(1); // expect-note: "suspen"
	}
	co_return sum;
}

task<void>
bad_pair(node &first)
{
	node &second = *first.next;
	first.lock.lock();
	second.lock.lock(); // expect: lock-across-await
	std::swap(first.value, second.value);
	first.lock.unlock();
	co_await next_event();
	second.lock.unlock();
}
