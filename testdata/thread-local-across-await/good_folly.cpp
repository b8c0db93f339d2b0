// expect-none
// Nobody says how many threads the executor has.
#include <chrono>
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Sleep.h>
#include <folly/coro/Task.h>
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <folly/executors/ManualExecutor.h>
#include <string>

thread_local int depth;

folly::coro::Task<void> good_anywhere()
{
	int &own = depth;
	co_await folly::coro::sleep(std::chrono::milliseconds(1));
	own++;
}

folly::coro::Task<int> good_value()
{
	int before = depth;
	co_await folly::coro::sleep(std::chrono::milliseconds(1));
	co_return before;
}

void run(folly::ManualExecutor &loop, folly::CPUThreadPoolExecutor &pool)
{
	folly::coro::blockingWait(folly::coro::co_withExecutor(&loop, good_anywhere()));
	folly::coro::blockingWait(folly::coro::co_withExecutor(&pool, good_value()));
}
