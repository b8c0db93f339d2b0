// Functions called async that are not std::async, and futures whose destructors do not wait.
// expect-none
#include <QtConcurrent/QtConcurrent>
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <folly/futures/Future.h>

#include <functional>
#include <future>
#include <string>
#include <thread>
#include <utility>

void work(int id);

namespace redis {
struct reply {};
reply async(const std::string &command);
} // namespace redis

class client {
public:
	void async(std::function<void()> done);
	std::future<int> query(int id);
};

class pool {
public:
	template <typename Function>
	std::future<void> submit(Function function)
	{
		std::packaged_task<void()> task(std::move(function));
		std::future<void> done = task.get_future();

		post(std::move(task));
		return done;
	}

private:
	void post(std::packaged_task<void()> task);
};

void good_names(client &client)
{
	redis::async("PING");
	client.async([] { work(1); });
	client.query(2);
}

void good_pool(pool &pool)
{
	pool.submit([] { work(3); });
	(void)QtConcurrent::run(work, 4);
}

void good_promise()
{
	std::promise<int> promise;

	promise.get_future();
	promise.set_value(1);
}
