// A return that stands in the loop, but on no way of the cycle that spins: behind the await.
#include <cstdlib>
#include <optional>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct job {
	int id = 0;
	bool last = false;
};

std::optional<job> take();
void run(const job &job);
[[noreturn]] void panic(const char *why);

task<int> bad_return_behind_await()
{
	int count = 0;

	while (true) { // expect: never-yields
		std::optional<job> next = take();

		if (!next) {
			if (co_await next_event() < 0)
				co_return count;
		} else {
			run(*next);
			count++;
		}
	}
}

task<void> bad_panic_behind_await()
{
	for (;;) { // expect: never-yields
		if (std::optional<job> next = take()) {
			run(*next);
			continue;
		}
		if (co_await next_event() < 0)
			panic("closed");
	}
}

task<int> good_test_first()
{
	for (;;) {
		std::optional<job> next = take();

		if (next && next->last)
			co_return next->id;
		if (next)
			run(*next);
	}
	co_await next_event();
}
