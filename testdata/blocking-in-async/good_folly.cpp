// expect-none
// folly: awaited, or run on threads of their own.
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Task.h>
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <folly/io/async/EventBase.h>
#include <unistd.h>
#include <utility>

folly::coro::Task<int> fetch(int key);

folly::coro::Task<int>
good_awaits(int key)
{
	int first = co_await fetch(key);
	co_return first + co_await fetch(key + 1);
}

void
good_in_loop(folly::EventBase &loop, folly::CPUThreadPoolExecutor &pool)
{
	loop.runInLoop([&pool] {
		pool.add([] { usleep(250); });
	});
}

void
good_caller()
{
	folly::coro::blockingWait(good_awaits(7));
}
