// Wherever in a statement the await stands.
#include <array>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct window {
	std::mutex lock;
	std::vector<int> samples;
	int limit = 8;
};

int clamp(int low, int value, int high);
task<window *> find_window(int id);

task<void>
bad_braced_initializer(window &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	std::array<int, 2> both{of.limit, co_await next_event()};
	of.samples.assign(both.begin(), both.end());
}

task<int>
bad_nested_argument(window &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	const int value = clamp(0, clamp(1, co_await next_event(), 9), of.limit);
	co_return value;
}

task<void>
bad_await_of_await(window &of, int id)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	co_await sleep_for_ms((co_await find_window(id))->limit + co_await next_event());
}

task<bool>
bad_right_operand(window &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	bool full = of.limit > 0 && co_await next_event() > of.limit;
	co_return full;
}

task<int>
bad_ternary(window &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	int value = of.samples.empty() ? co_await next_event() : of.samples.back();
	co_return value;
}

task<void>
bad_compound_assignment(window &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	of.limit += co_await next_event();
}

task<int>
bad_subscript(window &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	co_return of.samples[static_cast<std::size_t>(co_await next_event())];
}

task<void>
bad_receiver(window &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	(co_await find_window(1))->samples.clear();
}

task<void>
bad_throw(window &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	if (of.samples.empty())
		throw std::runtime_error("event " + std::to_string(co_await next_event()));
}

task<void>
bad_new(window &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	std::unique_ptr<int> kept(new int(co_await next_event()));
	of.samples.push_back(*kept);
}

task<void>
bad_init_capture(window &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	auto add = [&of, value = co_await next_event()] { of.samples.push_back(value); };
	add();
}

task<void>
bad_discarded(window &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	(void)co_await next_event();
	static_cast<void>(of.samples.size());
}

task<void>
bad_switch_operand(window &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	switch (co_await next_event()) {
	case 1:
		of.samples.clear();
		break;
	default:
		break;
	}
}

task<void>
bad_while_condition(window &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	while (co_await next_event() > 0)
		of.samples.push_back(of.limit);
}

task<void>
bad_do_condition(window &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	do
		of.samples.push_back(of.limit);
	while (co_await next_event() > 0);
}

task<void>
bad_second_declarator(window &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	int low = of.limit, middle = co_await next_event(), high = low + middle;
	of.samples = {low, middle, high};
}
