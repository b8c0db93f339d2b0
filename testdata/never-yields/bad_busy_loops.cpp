// Loops that keep their thread to themselves.
#include <atomic>
#include <coroutine>
#include <deque>
#include <optional>
#include <stdexcept>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct inbox {
	std::optional<int> poll();
	bool closed() const;
};

int handle(int message);
[[noreturn]] void fatal();

// The message comes from another task, which never gets the thread.
task<int> bad_polls(inbox &from)
{
	co_await next_event();
	for (;;) { // expect: never-yields@2
		std::optional<int> message = from.poll();

		if (message)
			handle(*message);
	}
}

// Only one branch waits.
task<void> bad_some_way(inbox &from)
{
	while (true) { // expect: never-yields
		if (from.poll())
			continue;
		if (from.closed())
			handle(0);
		else
			co_await next_event();
	}
}

// suspend_never is no suspension.
task<void> bad_never(std::atomic<int> &ticks)
{
	co_await next_event();
	while (1) { // expect: never-yields
		++ticks;
		co_await std::suspend_never{};
	}
}

// A handler that goes on at once.
task<void> bad_retries(inbox &from)
{
	for (;;) { // expect: never-yields
		try {
			if (!from.poll())
				throw std::runtime_error("empty");
			co_await next_event();
		} catch (const std::runtime_error &) {
			continue;
		}
	}
}

task<void> bad_do(inbox &from)
{
	co_await next_event();
	do { // expect: never-yields
		handle(from.poll().value_or(0));
	} while (true);
}

task<int> good_leaves(inbox &from)
{
	co_await next_event();
	for (;;) {
		if (std::optional<int> message = from.poll())
			co_return *message;
	}
}
