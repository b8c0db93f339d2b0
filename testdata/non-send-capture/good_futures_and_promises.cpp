// Threads, futures, promises, packaged tasks, stop sources: they are made to be handed over.
// expect-none
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void
good_promise()
{
	std::promise<std::string> name;
	std::future<std::string> got = name.get_future();
	std::thread worker([name = std::move(name)]() mutable { name.set_value("found"); });
	std::puts(got.get().c_str());
	worker.join();
}

void
good_promise_argument()
{
	std::promise<void> ready;
	std::shared_future<void> when = ready.get_future().share();
	std::thread worker([](std::promise<void> signal) { signal.set_value(); }, std::move(ready));
	std::thread other([when] { when.wait(); });
	other.join();
	worker.join();
}

void
good_future_moved(std::future<int> pending)
{
	std::thread worker(
		[pending = std::move(pending)]() mutable { std::printf("%d\n", pending.get()); });
	worker.join();
}

// A thread that waits for another one.
void
good_thread_moved()
{
	std::thread first([] { std::puts("first"); });
	std::thread second([first = std::move(first)]() mutable {
		first.join();
		std::puts("second");
	});
	second.join();
}

int
good_packaged(int from)
{
	std::packaged_task<int(int)> task([](int n) { return n + 1; });
	std::future<int> result = task.get_future();
	std::thread worker(std::move(task), from);
	worker.join();
	return result.get();
}

void
good_others(std::exception_ptr error, std::thread::id owner)
{
	std::stop_source stop;
	std::jthread worker([error, owner, stop]() mutable {
		if (error && owner != std::this_thread::get_id())
			stop.request_stop();
	});
}
