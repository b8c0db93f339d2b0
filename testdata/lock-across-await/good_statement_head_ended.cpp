// A guard in the head of an if, a for or a switch ends with the statement.
// expect-none
#include <deque>
#include <mutex>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct inbox {
	std::mutex lock;
	std::deque<int> mail;
	int state = 0;
};

task<void>
good_if(inbox &of)
{
	bool empty = true;
	if (std::lock_guard hold(of.lock); !of.mail.empty()) {
		of.mail.pop_front();
		empty = false;
	}
	if (empty)
		co_await next_event();
}

task<void>
good_if_unlocked_inside(inbox &of)
{
	if (std::unique_lock hold(of.lock); of.mail.empty()) {
		hold.unlock();
		co_await next_event();
	} else {
		of.mail.pop_front();
	}
}

task<void>
good_condition_variable(inbox &of)
{
	if (auto hold = std::unique_lock(of.lock, std::try_to_lock))
		of.mail.pop_front();
	else
		co_await sleep_for_ms(1);
}

task<void>
good_for(inbox &of)
{
	for (std::lock_guard hold(of.lock); of.state < 3; ++of.state)
		of.mail.push_back(of.state);
	co_await next_event();
}

task<void>
good_switch(inbox &of)
{
	switch (std::lock_guard hold(of.lock); of.state) {
	case 0:
		of.mail.clear();
		break;
	default:
		co_return;
	}
	co_await next_event();
}

task<void>
good_while(inbox &of)
{
	while (auto hold = std::unique_lock(of.lock, std::try_to_lock)) {
		if (of.mail.empty())
			break;
		of.mail.pop_front();
	}
	co_await next_event();
}

task<void>
good_awaited_condition(inbox &of)
{
	if (int event = co_await next_event(); event > 0) {
		std::lock_guard hold(of.lock);
		of.mail.push_back(event);
	}
}
