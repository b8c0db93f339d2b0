// expect-none
// Awaited where the argument lives.
#include <chrono>
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Collect.h>
#include <folly/coro/Sleep.h>
#include <folly/coro/Task.h>
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <string>

void log(const std::string &line);

folly::coro::Task<void> write(const std::string &line)
{
	co_await folly::coro::sleep(std::chrono::milliseconds(1));
	log(line);
}

folly::coro::Task<void> good_temporary(int number)
{
	co_await write(std::to_string(number));
}

folly::coro::Task<void> good_on_executor(folly::CPUThreadPoolExecutor &pool, int number)
{
	co_await folly::coro::co_withExecutor(&pool, write(std::to_string(number)));
}

folly::coro::Task<void> good_all(std::string a, std::string b)
{
	co_await folly::coro::collectAll(write(a), write(b));
}

void good_blocking(folly::CPUThreadPoolExecutor &pool, int number)
{
	std::string line = std::to_string(number);
	folly::coro::blockingWait(folly::coro::co_withExecutor(&pool, write(line)));
}
