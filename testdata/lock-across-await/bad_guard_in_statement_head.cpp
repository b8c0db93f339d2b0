// Guards declared in the head of an if, a for, a switch, a while.
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
bad_if(inbox &of)
{
	if (std::lock_guard hold(of.lock); !of.mail.empty()) // expect: lock-across-await
		of.mail.push_back(co_await next_event());
}

task<void>
bad_else(inbox &of)
{
	if (std::lock_guard hold(of.lock); !of.mail.empty()) // expect: lock-across-await
		of.mail.pop_front();
	else
		of.mail.push_back(co_await next_event());
}

task<void>
bad_if_condition(inbox &of)
{
	// expect-next: lock-across-await
	if (std::unique_lock hold(of.lock); co_await next_event() > of.state)
		of.mail.clear();
}

task<void>
bad_condition_variable(inbox &of)
{
	// expect-next: lock-across-await
	if (auto hold = std::unique_lock(of.lock, std::try_to_lock))
		of.mail.push_back(co_await next_event());
}

task<void>
bad_for(inbox &of)
{
	for (std::unique_lock hold(of.lock); of.state < 3; ++of.state) // expect: lock-across-await
		of.mail.push_back(co_await next_event());
}

task<void>
bad_for_step(inbox &of)
{
	// expect-next: lock-across-await
	for (std::lock_guard hold(of.lock); of.state < 3; of.state += co_await next_event())
		of.mail.clear();
}

task<void>
bad_switch(inbox &of)
{
	switch (std::lock_guard hold(of.lock); of.state) { // todo: lock-across-await
	case 0:
		of.mail.clear();
		break;
	case 1:
		of.mail.push_back(co_await next_event());
		break;
	default:
		break;
	}
}

task<void>
bad_while(inbox &of)
{
	// expect-next: lock-across-await
	while (auto hold = std::unique_lock(of.lock, std::try_to_lock)) {
		if (of.mail.empty())
			co_return;
		of.mail.pop_front();
		co_await sleep_for_ms(1);
	}
}

task<void>
bad_range_for_init(inbox &of)
{
	for (std::lock_guard hold(of.lock); int each : of.mail) // todo: lock-across-await
		co_await sleep_for_ms(each);
}
