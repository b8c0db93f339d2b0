// Released on some of the ways that lead to the await, not on all of them.
#include <deque>
#include <mutex>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct outbox {
	std::mutex lock;
	std::deque<int> letters;
	bool urgent = false;
	int state = 0;
};

task<void>
bad_if(outbox &of)
{
	std::unique_lock hold(of.lock); // expect: lock-across-await
	if (of.letters.empty())
		hold.unlock();
	co_await next_event();
}

task<void>
bad_switch(outbox &of)
{
	std::unique_lock hold(of.lock); // expect: lock-across-await
	switch (of.state) {
	case 0:
		hold.unlock();
		break;
	case 1:
		of.letters.clear();
		break;
	default:
		co_return;
	}
	co_await sleep_for_ms(1);
}

task<void>
bad_loop_may_not_run(outbox &of)
{
	std::unique_lock hold(of.lock); // expect: lock-across-await
	for (int letter : of.letters)
		if (letter < 0) {
			hold.unlock();
			break;
		}
	co_await sleep_for_ms(1);
}

task<void>
bad_short_circuit(outbox &of)
{
	of.lock.lock(); // expect: lock-across-await
	if (of.letters.empty() || of.urgent) {
		of.lock.unlock();
		co_return;
	}
	of.letters.push_back(co_await next_event());
	of.lock.unlock();
}

task<void>
bad_break(outbox &of)
{
	std::unique_lock hold(of.lock); // expect: lock-across-await
	while (!of.letters.empty()) {
		if (of.urgent)
			break; // with the lock
		hold.unlock();
		co_await sleep_for_ms(1);
		hold.lock();
	}
	co_await next_event(); // expect-note: "suspen"
}
