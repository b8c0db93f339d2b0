// The co_await stands in the second operand of && or ||, or in one branch of ?:, and may be left out.
#include <cstddef>
#include <string_view>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct parser {
	bool need_more() const;
	bool feed(int byte);
	int buffered();
};

task<void> bad_and(parser &parser)
{
	while (true) { // expect: never-yields
		bool fed = parser.need_more() && parser.feed(co_await next_event());

		if (fed)
			parser.buffered();
	}
}

task<void> bad_choice(parser &parser)
{
	for (;;) { // expect: never-yields
		int byte = parser.need_more() ? co_await next_event() : parser.buffered();

		parser.feed(byte);
	}
}

task<void> bad_or(parser &parser)
{
	for (;;) { // expect: never-yields
		if (parser.need_more() || co_await next_event() == 0)
			parser.feed(0);
	}
}

task<void> good_first_operand(parser &parser)
{
	for (;;) {
		if (co_await next_event() == 0 && parser.need_more())
			parser.feed(0);
	}
}
