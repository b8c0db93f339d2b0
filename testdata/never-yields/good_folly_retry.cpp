// folly: retries with a sleep, a limit, or a deadline.
// expect-none
#include <folly/coro/Sleep.h>
#include <folly/coro/Task.h>

#include <chrono>
#include <exception>
#include <optional>
#include <string>

using Clock = std::chrono::steady_clock;

std::optional<std::string> lookup(const std::string &key);
folly::coro::Task<std::string> fetch(std::string key);

folly::coro::Task<std::string> goodWithSleep(std::string key)
{
	for (auto delay = std::chrono::milliseconds(1);; delay *= 2) {
		if (auto found = lookup(key))
			co_return *found;
		co_await folly::coro::sleep(delay);
	}
}

folly::coro::Task<std::string> goodWithLimit(std::string key)
{
	int attempts = 0;

	co_await folly::coro::sleep(std::chrono::milliseconds(1));
	while (true) {
		auto found = lookup(key);

		if (found)
			co_return *found;
		if (++attempts >= 5)
			throw std::runtime_error("too many attempts");
	}
}

folly::coro::Task<std::optional<std::string>> goodWithDeadline(std::string key, Clock::time_point deadline)
{
	co_await folly::coro::sleep(std::chrono::milliseconds(1));
	do {
		if (Clock::now() > deadline)
			co_return std::nullopt;
		if (auto found = lookup(key))
			co_return found;
	} while (true);
}

folly::coro::Task<std::string> goodCatches(std::string key)
{
	while (true) {
		std::exception_ptr failure;

		try {
			co_return co_await fetch(key);
		} catch (...) {
			failure = std::current_exception();
		}
		co_await folly::coro::sleep(std::chrono::seconds(1));
	}
}
