// Loops that never go around: each way through the body leaves it.
// expect-none
#include <optional>
#include <string>

#include "task.hpp"

using demo::next_event;
using demo::task;

std::optional<std::string> read();
bool valid(const std::string &text);

task<std::string> good_leaves_at_once()
{
	co_await next_event();
	while (true) {
		std::optional<std::string> text = read();

		if (!text)
			break;
		if (valid(*text))
			co_return *text;
		co_return "invalid";
	}
	co_return "";
}

task<int> good_block_with_break()
{
	int result = co_await next_event();

	for (;;) {
		if (!read())
			break;
		result++;
		if (!read())
			break;
		result++;
		break;
	}
	co_return result;
}

task<int> good_last_way_awaits()
{
	for (;;) {
		if (read())
			co_return 1;
		if (auto text = read(); text && valid(*text))
			co_return 2;
		co_await next_event();
	}
}
