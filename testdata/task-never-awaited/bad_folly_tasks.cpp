// folly: Task and TaskWithExecutor that are never started.
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Collect.h>
#include <folly/coro/Sleep.h>
#include <folly/coro/Task.h>
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <folly/executors/GlobalExecutor.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

folly::coro::Task<void> audit(std::string line);
folly::coro::Task<int> lookup(std::string key)
{
	co_await folly::coro::sleep(std::chrono::milliseconds(1));
	co_return static_cast<int>(key.size());
}

folly::coro::Task<int> badRequest(std::string key)
{
	audit("lookup " + key); // expect: task-never-awaited
	auto second = lookup(key + "2"); // expect: task-never-awaited
	co_return co_await lookup(key);
}

folly::coro::Task<void> badSleep()
{
	folly::coro::sleep(std::chrono::seconds(1)); // expect: task-never-awaited
	co_await audit("slept");
}

void goodStarted(folly::CPUThreadPoolExecutor &executor)
{
	lookup("a").scheduleOn(&executor).start();
	co_withExecutor(&executor, audit("b")).start();
	folly::coro::blockingWait(audit("c"));
}

folly::coro::Task<void> goodCollected()
{
	std::vector<folly::coro::Task<int>> all;

	for (int i = 0; i < 3; i++)
		all.push_back(lookup(std::to_string(i)));
	co_await folly::coro::collectAllRange(std::move(all));
	co_await folly::coro::collectAll(lookup("x"), audit("y"));
}
