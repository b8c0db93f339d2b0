// folly: batches are taken without a pause until somebody closes the source, which nobody can.
#include <folly/coro/Sleep.h>
#include <folly/coro/Task.h>

#include <chrono>
#include <string>
#include <vector>

struct Source {
	std::vector<std::string> take();
};

struct Sink {
	void write(const std::vector<std::string> &batch);
	folly::coro::Task<void> flush();
};

class Pipeline {
public:
	Pipeline(Source &source, Sink &sink) : source_(source), sink_(sink) {}

	folly::coro::Task<void> badRun()
	{
		int unflushed = 0;

		for (;;) { // expect: never-yields
			auto batch = source_.take();
			sink_.write(batch);
			unflushed += static_cast<int>(batch.size());
			if (unflushed > kFlushAfter) {
				co_await sink_.flush();
				unflushed = 0;
			}
		}
	}

	folly::coro::Task<void> goodRun()
	{
		for (;;) {
			auto batch = source_.take();
			if (batch.empty())
				co_await folly::coro::sleep(std::chrono::milliseconds(5));
			else
				co_await sink_.flush();
		}
	}

private:
	static constexpr int kFlushAfter = 1000;
	Source &source_;
	Sink &sink_;
};
