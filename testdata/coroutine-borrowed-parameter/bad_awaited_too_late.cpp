#include <string>
#include <vector>

#include "task.hpp"

static demo::task<int> parse(const std::string &text, int base)
{
	co_return static_cast<int>(text.size()) * base;
}

// Lazy: the body begins at the await, when the temporary is gone.
demo::task<int> bad_stored_first()
{
	auto pending = parse("12", 10); // expect: coroutine-borrowed-parameter@23
	co_return co_await pending; // expect-note: "too late"
}

demo::task<int> bad_scope()
{
	demo::task<int> pending;
	{
		std::string text = "13";
		pending = parse(text, 10); // expect: coroutine-borrowed-parameter
	}
	co_return co_await pending;
}

int bad_blocking()
{
	auto pending = parse("14", 8); // expect: coroutine-borrowed-parameter
	return demo::sync_wait(std::move(pending));
}

demo::task<int> good_local_outlives()
{
	std::string text = "15";
	auto pending = parse(text, 10);
	co_return co_await pending;
}
