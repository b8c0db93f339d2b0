// args: -std=gnu++20
// GNU statement expressions: the guard inside one, and the await inside one.
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct gauge {
	std::mutex lock;
	std::vector<int> values;
};

task<int>
bad_guard_inside(gauge &of)
{
	int value = ({
		std::lock_guard hold(of.lock); // expect: lock-across-await
		int event = co_await next_event();
		of.values.push_back(event);
		event;
	});
	co_return value;
}

task<int>
bad_await_inside(gauge &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	int value = of.values.empty() ? 0 : ({
		int event = 0;
		while (event == 0)
			event = co_await next_event(); // expect-note: "suspen"
		event;
	});
	co_return value;
}

task<void>
good_guard_ended(gauge &of)
{
	int count = ({
		std::lock_guard hold(of.lock);
		static_cast<int>(of.values.size());
	});
	co_await sleep_for_ms(count);
}
