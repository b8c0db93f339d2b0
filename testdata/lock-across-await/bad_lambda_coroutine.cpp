// Lambdas that are coroutines themselves.
#include <mutex>
#include <string>
#include <type_traits>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::sync_wait;
using demo::task;

struct chat {
	std::mutex lock;
	std::vector<std::string> lines;
};

void
bad_lambda(chat &room)
{
	sync_wait([&room]() -> task<void> {
		std::lock_guard hold(room.lock); // expect: lock-across-await
		room.lines.push_back(std::to_string(co_await next_event()));
	}());
}

task<void>
bad_outside(chat &room)
{
	std::lock_guard hold(room.lock);      // expect: lock-across-await
	co_await [](chat &in) -> task<void> { // expect-note: "suspen"
		in.lines.push_back(std::to_string(co_await next_event()));
	}(room);
}

void
bad_generic(chat &room)
{
	auto say = [](auto &in, const auto &what) -> task<void> {
		std::lock_guard hold(in.lock); // expect: lock-across-await
		co_await sleep_for_ms(1);
		in.lines.push_back(std::to_string(what));
	};
	sync_wait(say(room, 1));
	sync_wait(say(room, 2.5));
}

// Which branch exists is decided per handler; one of them awaits.
template <class Handler>
void
serve(chat &room, Handler handler)
{
	sync_wait([](chat &in, Handler run) -> task<void> {
		std::lock_guard hold(in.lock); // expect: lock-across-await
		if constexpr (std::is_void_v<std::invoke_result_t<Handler, chat &>>)
			run(in);
		else
			co_await run(in); // expect-note: "suspen"
		co_return;
	}(room, handler));
}

task<int>
count_lines(chat &of)
{
	co_return static_cast<int>(of.lines.size());
}

void
bad_if_constexpr(chat &room)
{
	serve(room, [](chat &of) { of.lines.clear(); });
	serve(room, count_lines);
}
