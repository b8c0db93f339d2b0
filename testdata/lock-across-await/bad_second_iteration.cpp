// Nothing is held at the await the first time round; the second time it is.
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct feed {
	std::mutex lock;
	std::vector<int> items;
	bool open = true;
};

task<void>
bad_guard(feed &of)
{
	std::unique_lock hold(of.lock, std::defer_lock); // expect: lock-across-await
	while (of.open) {
		int item = co_await next_event(); // expect-note: "suspen"
		if (!hold.owns_lock())
			hold.lock();
		of.items.push_back(item);
	}
}

task<void>
bad_by_hand(feed &of)
{
	bool first = true;
	do {
		int item = co_await next_event(); // expect-note: "suspen"
		if (!first)
			of.lock.unlock();
		first = false;
		of.lock.lock(); // expect: lock-across-await
		of.items.push_back(item);
	} while (of.open);
	of.lock.unlock();
}

task<void>
bad_continue(feed &of)
{
	std::unique_lock hold(of.lock, std::defer_lock); // expect: lock-across-await
	for (int round = 0; round < 100; ++round) {
		co_await sleep_for_ms(round); // expect-note: "suspen"
		if (hold)
			hold.unlock();
		hold.lock();
		if (of.items.empty())
			continue; // with the lock
		of.items.pop_back();
		hold.unlock();
	}
}
