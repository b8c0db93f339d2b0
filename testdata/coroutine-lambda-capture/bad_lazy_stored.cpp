#include <string>
#include <vector>

#include "task.hpp"

// Lazy: nothing runs before the await, and then the closure is gone already.
demo::task<int> bad_awaited_later(int limit)
{
	auto count = [limit]() -> demo::task<int> { // expect: coroutine-lambda-capture@15
		co_return limit;
	}();
	co_return co_await count; // expect-note: "here it may start"
}

demo::task<int> bad_returned_at_once(const std::string &name)
{
	return [&name]() -> demo::task<int> { // expect: coroutine-lambda-capture@9
		co_return static_cast<int>(name.size());
	}();
}

int bad_blocking_later(int limit)
{
	auto count = [&]() -> demo::task<int> { // expect: coroutine-lambda-capture@15
		co_return limit;
	}();
	return demo::sync_wait(std::move(count));
}
