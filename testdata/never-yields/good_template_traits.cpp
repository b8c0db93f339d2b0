// Templates with if constexpr, an awaited policy, and a dependent awaiter.
// expect-none
#include <concepts>
#include <optional>
#include <string>
#include <type_traits>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct polling {
	static constexpr bool waits = false;
};
struct waiting {
	static constexpr bool waits = true;
	static task<int> wait() { return next_event(); }
};

template <typename T> struct source {
	std::optional<T> take();
};

template <typename T> void handle(const T &value);

template <typename Policy, typename T>
task<void> good_pump(source<T> &from)
{
	while (true) {
		std::optional<T> value = from.take();

		if constexpr (Policy::waits) {
			co_await Policy::wait();
		} else {
			if (!value)
				co_return;
			co_await sleep_for_ms(0);
		}
		if (value)
			handle(*value);
	}
}

template <typename Awaitable>
task<void> good_each(Awaitable (*next)())
{
	for (;;)
		co_await next();
}

void all(source<int> &numbers)
{
	demo::sync_wait(good_pump<waiting>(numbers));
	demo::sync_wait(good_pump<polling>(numbers));
	demo::sync_wait(good_each(next_event));
	demo::sync_wait(good_each(+[] { return sleep_for_ms(1); }));
}
