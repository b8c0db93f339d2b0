// folly: a task on an executor, and callbacks of an EventBase.
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Task.h>
#include <folly/futures/Future.h>
#include <folly/io/async/EventBase.h>
#include <unistd.h>
#include <utility>

folly::coro::Task<int> fetch(int key);

folly::coro::Task<int>
bad_nested(int key)
{
	int first = co_await fetch(key);
	folly::coro::blockingWait(fetch(key + 1)); // expect: blocking-in-async "blocking_wait_fn"
	co_return first;
}

folly::coro::Task<int>
bad_future(folly::SemiFuture<int> later)
{
	int first = co_await fetch(1);
	co_return first + std::move(later).get(); // expect: blocking-in-async
}

void
bad_in_loop(folly::EventBase &loop)
{
	loop.runInLoop([] { sleep(1); }); // expect: blocking-in-async "blocks the event loop"
	loop.runAfterDelay(
		[] {
			usleep(250); // expect: blocking-in-async
		},
		100);
}
