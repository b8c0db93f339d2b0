// Loops that suspend, end, or are none.
// expect-none
#include <coroutine>
#include <stdexcept>
#include <vector>

#include "task.hpp"

using demo::generator;
using demo::next_event;
using demo::task;

struct source {
	bool closed() const;
	bool next(int &out);
};

[[noreturn]] void fatal();
void handle(int message);

task<void> good_every_way(source &from)
{
	for (;;) {
		int message = co_await next_event();

		if (message == 0)
			continue;
		handle(message);
	}
}

task<void> good_both_branches(source &from)
{
	while (true) {
		if (from.closed())
			co_await next_event();
		else
			handle(co_await next_event());
	}
}

task<void> good_break(source &from)
{
	co_await next_event();
	while (true) {
		int message = 0;

		if (!from.next(message))
			break;
		handle(message);
	}
}

task<void> good_throws(source &from)
{
	co_await next_event();
	for (;;) {
		if (from.closed())
			throw std::runtime_error("closed");
	}
}

task<void> good_ends(source &from)
{
	co_await next_event();
	for (;;) {
		if (from.closed())
			fatal();
	}
}

task<void> good_goto(source &from)
{
	co_await next_event();
	for (;;) {
		if (from.closed())
			goto done;
	}
done:
	co_await next_event();
}

// An inner loop counts as entered.
task<void> good_inner(std::vector<int> &jobs)
{
	for (;;) {
		for (int job : jobs) {
			co_await next_event();
			handle(job);
		}
	}
}

task<void> good_condition(source &from)
{
	co_await next_event();
	int message = 0;
	while (from.next(message))
		handle(message);
}

// Never reached, and nobody writes it by accident.
task<void> good_marker(source &from)
{
	co_await next_event();
	for (;;) {
	}
}

// Not asynchronous: a generator, a plain function, a coroutine that awaits nothing.
generator<int> good_numbers()
{
	int number = 0;

	for (;;) {
		if (++number % 3 == 0)
			co_yield number;
	}
}

void good_thread_loop(source &from)
{
	for (;;)
		handle(from.closed());
}

task<void> good_nothing_awaited(source &from)
{
	for (;;) {
		handle(1);
		if (from.closed())
			co_return;
	}
}
