// A scope runs its tasks when the closures are long gone; co_invoke would keep them.
#include <chrono>
#include <folly/coro/AsyncScope.h>
#include <folly/coro/Invoke.h>
#include <folly/coro/Sleep.h>
#include <folly/coro/Task.h>
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <string>

void log(const std::string &line);

struct service {
	folly::CPUThreadPoolExecutor &pool;
	folly::coro::AsyncScope scope;

	void bad_add(std::string name)
	{
		scope.add(folly::coro::co_withExecutor(
			&pool, [name]() -> folly::coro::Task<void> { // expect: coroutine-lambda-capture "'name'"
				co_await folly::coro::sleep(std::chrono::milliseconds(1));
				log(name); // expect-note: "'name' is used here"
			}()));
	}

	void good_invoke(std::string name)
	{
		scope.add(folly::coro::co_withExecutor(
			&pool, folly::coro::co_invoke([name]() -> folly::coro::Task<void> {
				co_await folly::coro::sleep(std::chrono::milliseconds(1));
				log(name);
			})));
	}
};

void bad_start(folly::CPUThreadPoolExecutor &pool, int number)
{
	auto running = folly::coro::co_withExecutor(
			       &pool,
			       [number]() -> folly::coro::Task<void> { // expect: coroutine-lambda-capture "'number'"
				       co_await folly::coro::sleep(std::chrono::milliseconds(number));
				       log(std::to_string(number));
			       }())
			       .start();
	std::move(running).wait();
}
