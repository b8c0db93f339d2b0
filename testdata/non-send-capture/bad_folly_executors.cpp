// What goes to a folly executor, another loop or a coroutine's executor goes to another thread.
#include <folly/coro/AsyncScope.h>
#include <folly/coro/Invoke.h>
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <folly/executors/GlobalExecutor.h>
#include <folly/io/async/EventBase.h>
#include <folly/Synchronized.h>

#include <utility>

#include "sendsync.h"

struct NOT_SEND sprite {
	int x, y;
};
struct frame {
	sprite *first;
	int number;
};

int paint(const frame &);

void bad_pool(folly::CPUThreadPoolExecutor &pool, frame f)
{
	pool.add([f] { paint(f); }); // expect: non-send-capture
	folly::getGlobalCPUExecutor()->add([f] { paint(f); }); // expect: non-send-capture
}

void bad_guard(folly::Executor *executor, folly::Synchronized<int> &total)
{
	auto locked = total.wlock();

	executor->add([locked = std::move(locked)] {}); // expect: non-send-capture
}

void bad_loop(folly::EventBase *loop, frame f)
{
	loop->runInEventBaseThread([f] { paint(f); }); // expect: non-send-capture
	loop->runInEventBaseThreadAndWait([f] { paint(f); }); // expect: non-send-capture
}

void bad_via(folly::Executor::KeepAlive<> executor, frame f)
{
	folly::via(executor, [f] { paint(f); }).get(); // expect: non-send-capture
}

folly::coro::Task<void> render(frame f)
{
	paint(f);
	co_return;
}

folly::coro::Task<void> bad_scope(folly::Executor::KeepAlive<> executor, frame f)
{
	folly::coro::AsyncScope scope;

	scope.add(folly::coro::co_withExecutor(executor, render(f))); // expect: non-send-capture
	scope.add(folly::coro::co_withExecutor(
		executor, folly::coro::co_invoke([f]() -> folly::coro::Task<void> { // expect: non-send-capture
			paint(f);
			co_return;
		})));
	co_await scope.joinAsync();
}

void bad_started(folly::Executor::KeepAlive<> executor, frame f)
{
	co_withExecutor(executor, render(f)).start().get(); // expect: non-send-capture
}
