// expect-none
// co_invoke takes the function object along.
#include <chrono>
#include <folly/coro/AsyncScope.h>
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Collect.h>
#include <folly/coro/Invoke.h>
#include <folly/coro/Sleep.h>
#include <folly/coro/Task.h>
#include <string>

void log(const std::string &line);

folly::coro::Task<void> good_returned(std::string name)
{
	return folly::coro::co_invoke([name]() -> folly::coro::Task<void> {
		co_await folly::coro::sleep(std::chrono::milliseconds(1));
		log(name);
	});
}

folly::coro::Task<void> good_stored(std::string name)
{
	auto later = folly::coro::co_invoke([name]() -> folly::coro::Task<void> {
		co_await folly::coro::sleep(std::chrono::milliseconds(1));
		log(name);
	});
	co_await std::move(later);
}

void good_blocking(std::string name)
{
	folly::coro::blockingWait([name]() -> folly::coro::Task<void> {
		co_await folly::coro::sleep(std::chrono::milliseconds(1));
		log(name);
	}());
}

folly::coro::Task<void> good_collected(std::string a, std::string b)
{
	co_await folly::coro::collectAll(
		[&a]() -> folly::coro::Task<void> {
			co_await folly::coro::sleep(std::chrono::milliseconds(1));
			log(a);
		}(),
		[&b]() -> folly::coro::Task<void> {
			co_await folly::coro::sleep(std::chrono::milliseconds(2));
			log(b);
		}());
}
