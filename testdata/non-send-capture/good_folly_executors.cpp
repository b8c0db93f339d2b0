// expect-none
// Here, or in the same loop, or nothing that cares.
#include <folly/Synchronized.h>
#include <folly/coro/AsyncScope.h>
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Mutex.h>
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <folly/executors/InlineExecutor.h>
#include <folly/io/IOBuf.h>
#include <folly/io/async/EventBase.h>
#include <folly/synchronization/Baton.h>

#include "sendsync.h"

struct NOT_SEND sprite {
	int x, y;
};

int paint(const sprite &);

folly::coro::Task<int> render(sprite s)
{
	co_return paint(s);
}

void good_here(sprite s)
{
	folly::coro::blockingWait(render(s));
	folly::InlineExecutor::instance().add([s] { paint(s); });
}

void good_same_loop(folly::EventBase &loop, sprite s)
{
	loop.runInLoop([s] { paint(s); });
	loop.runAfterDelay([s] { paint(s); }, 10);
}

folly::coro::Task<void> count(folly::coro::Mutex &mutex, int &total)
{
	auto lock = co_await mutex.co_scoped_lock();
	total++;
}

folly::coro::Task<void> good_scope(folly::Executor::KeepAlive<> executor)
{
	folly::coro::AsyncScope scope;
	folly::coro::Mutex mutex;
	int total = 0;

	for (int i = 0; i < 10; i++)
		scope.add(folly::coro::co_withExecutor(executor, count(mutex, total)));
	co_await scope.joinAsync();
}

void good_owned(folly::CPUThreadPoolExecutor &pool, std::unique_ptr<folly::IOBuf> buffer, folly::Synchronized<int> &total)
{
	pool.add([buffer = std::move(buffer), &total] { *total.wlock() += buffer->data()[0]; });
}

int good_waited_for(folly::CPUThreadPoolExecutor &pool, const sprite &s)
{
	folly::Baton<> done;
	int x = s.x, result = 0;

	pool.add([&] {
		result = x * 2;
		done.post();
	});
	done.wait();
	return result;
}

int good_joined()
{
	folly::CPUThreadPoolExecutor pool(4);
	folly::Synchronized<int> total;

	for (int i = 0; i < 10; i++)
		pool.add([&total, i] { *total.wlock() += i; });
	pool.join();
	return total.copy();
}

bool good_loop_runs()
{
	folly::EventBase loop;
	bool ran = false;

	loop.runInLoop([&] { ran = true; });
	loop.loop();
	return ran;
}
