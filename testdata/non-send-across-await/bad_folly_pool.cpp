// The executor's type says that it has many threads.
#include <chrono>
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Sleep.h>
#include <folly/coro/Task.h>
#include <folly/executors/CPUThreadPoolExecutor.h>

#include "sendsync.h"

struct SENDSYNC_NOT_SEND statement {
	statement();
	~statement();
	int step();
};

folly::coro::Task<int> bad_rows()
{
	statement select; // expect: non-send-across-await "'select'"
	int count = select.step();
	co_await folly::coro::sleep(std::chrono::milliseconds(1)); // expect-note: "another thread"
	co_return count + select.step();
}

// Nobody says where it runs.
folly::coro::Task<int> good_rows()
{
	statement select;
	int count = select.step();
	co_await folly::coro::sleep(std::chrono::milliseconds(1));
	co_return count + select.step();
}

void run(folly::CPUThreadPoolExecutor &pool)
{
	folly::coro::blockingWait(folly::coro::co_withExecutor(&pool, bad_rows())); // expect-note: "threads of this executor"
}
