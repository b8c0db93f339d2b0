// Added to a scope that lives in the object: the function's local does not.
#include <chrono>
#include <folly/coro/AsyncScope.h>
#include <folly/coro/Sleep.h>
#include <folly/coro/Task.h>
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <string>
#include <vector>

folly::coro::Task<void> store(const std::vector<int> &rows)
{
	co_await folly::coro::sleep(std::chrono::milliseconds(1));
	if (rows.empty())
		co_return;
	co_await folly::coro::sleep(std::chrono::milliseconds(rows.front()));
}

struct service {
	folly::CPUThreadPoolExecutor &pool;
	folly::coro::AsyncScope scope;

	void bad_add(int count)
	{
		std::vector<int> rows(static_cast<std::size_t>(count));
		scope.add(folly::coro::co_withExecutor(&pool, store(rows))); // expect: coroutine-borrowed-parameter "'rows'"
	}

	void bad_temporary(int count)
	{
		scope.add(store(std::vector<int>(static_cast<std::size_t>(count)))); // expect: coroutine-borrowed-parameter
	}
};

// The scope is joined while the vector lives.
folly::coro::Task<void> good_joined(folly::CPUThreadPoolExecutor &pool, int count)
{
	std::vector<int> rows(static_cast<std::size_t>(count));
	folly::coro::AsyncScope scope;
	scope.add(folly::coro::co_withExecutor(&pool, store(rows)));
	co_await scope.joinAsync();
}
