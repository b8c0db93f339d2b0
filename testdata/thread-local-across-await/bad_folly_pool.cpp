// The executor's type says that it has many threads; what it awaits runs there too.
#include <chrono>
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Sleep.h>
#include <folly/coro/Task.h>
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <string>

thread_local std::string buffer;

folly::coro::Task<void> bad_inner()
{
	std::string &own = buffer; // expect: thread-local-across-await "'own'"
	co_await folly::coro::sleep(std::chrono::milliseconds(1)); // expect-note: "another thread"
	own.clear();
}

folly::coro::Task<void> bad_outer()
{
	buffer.clear();
	co_await bad_inner();
}

void run(folly::CPUThreadPoolExecutor &pool)
{
	folly::coro::blockingWait(folly::coro::co_withExecutor(folly::getKeepAliveToken(&pool), bad_outer())); // expect-note: "threads of this executor"
}
