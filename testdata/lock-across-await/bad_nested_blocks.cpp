// The await sits in blocks inside the guard's block.
#include <exception>
#include <mutex>
#include <string>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

enum class state { idle, busy, failed };

struct worker {
	std::mutex lock;
	state now = state::idle;
	std::vector<std::string> log;
};

task<void>
bad_deep(worker &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	if (of.now != state::failed) {
		for (int attempt = 0; attempt < 3; ++attempt) {
			switch (of.now) {
			case state::idle: {
				try {
					if (co_await next_event() == 0) // expect-note: "suspen"
						of.now = state::busy;
				} catch (const std::exception &error) {
					of.log.push_back(error.what());
				}
				break;
			}
			default:
				break;
			}
		}
	}
}

task<void>
bad_inner_guard(worker &of)
{
	co_await sleep_for_ms(1);
	{
		std::lock_guard hold(of.lock); // expect: lock-across-await
		of.log.clear();
		{
			std::string line = std::to_string(co_await next_event());
			of.log.push_back(line);
		}
	}
	co_await sleep_for_ms(1);
}

task<void>
bad_after_inner_block(worker &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	{
		std::string line("idle");
		of.log.push_back(line);
	}
	of.now = state::idle;
	co_await sleep_for_ms(1);
}

task<void>
bad_goto(worker &of)
{
	int attempt = 0;
again:
	std::unique_lock hold(of.lock); // expect: lock-across-await
	if (of.now == state::busy && attempt++ < 3) {
		co_await sleep_for_ms(attempt);
		goto again;
	}
	of.now = state::busy;
}
