// The await stands in a condition, an initializer, an argument, a range: on every way.
// expect-none
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

task<std::optional<std::string>> next_line();
task<std::vector<int>> next_batch();
task<bool> wait_readable(int descriptor);
void use(int value);
void use(const std::string &text);

task<void> good_if()
{
	for (;;) {
		if (auto line = co_await next_line(); line && !line->empty())
			use(*line);
	}
}

task<void> good_range()
{
	while (true)
		for (int value : co_await next_batch())
			use(value);
}

task<void> good_argument()
{
	for (;;)
		use(co_await next_event());
}

task<void> good_structured()
{
	for (int round = 0;; round++) {
		auto [event, number] = std::pair(co_await next_event(), round);

		if (event == number)
			continue;
		use(event + number);
	}
}

task<void> good_not(int descriptor)
{
	while (true) {
		if (!co_await wait_readable(descriptor))
			continue;
		use(descriptor);
	}
}

task<void> good_both_operands()
{
	for (;;)
		if (co_await wait_readable(1) || co_await wait_readable(2))
			use(1);
}

task<int> good_comma()
{
	for (int last = 0;; last = co_await next_event(), use(last)) {
		if (last < 0)
			continue;
	}
}
