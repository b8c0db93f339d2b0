// Exit tests made of several conditions: one test, whichever operand decides.
// expect-none
#include <cstddef>
#include <optional>
#include <string>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct token {
	int kind = 0;
	bool last = false;
};

struct lexer {
	std::optional<token> next();
	bool failed() const;
	std::size_t depth = 0;
};

void push(const token &token);

task<int> good_and(lexer &lexer)
{
	co_await next_event();
	for (;;) {
		std::optional<token> next = lexer.next();

		if (next && next->last && lexer.depth == 0)
			co_return next->kind;
		if (next)
			push(*next);
	}
}

task<int> good_or(lexer &lexer)
{
	co_await next_event();
	while (true) {
		std::optional<token> next = lexer.next();

		if (!next || next->last || lexer.failed())
			break;
		push(*next);
	}
	co_return 0;
}

task<int> good_mixed(lexer &lexer)
{
	co_await next_event();
	while (true) {
		std::optional<token> next = lexer.next();

		if (lexer.depth > 100 && (lexer.failed() || !next))
			co_return 1;
		if (!(next && next->kind != 3))
			co_return 2;
		push(*next);
	}
}

task<int> good_else_leaves(lexer &lexer)
{
	co_await next_event();
	for (;;) {
		if (std::optional<token> next = lexer.next(); next && !next->last)
			push(*next);
		else
			co_return 0;
	}
}
