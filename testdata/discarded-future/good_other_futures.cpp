// expect-none
#include <future>
#include <string>
#include <vector>

// Futures of promises and packaged tasks do not wait when they are dropped.
std::future<int> ask(int question);
void good_declared_only()
{
	ask(3);
}
void good_promise()
{
	std::promise<int> promise;
	promise.get_future();
	std::packaged_task<int()> task([] { return 1; });
	task.get_future();
	task();
}
static std::future<int> ready(int value)
{
	std::promise<int> promise;
	promise.set_value(value);
	return promise.get_future();
}
void good_ready()
{
	ready(3);
}
