// libcoro: a poll loop that yields only when there was no work.
#include <coro/coro.hpp>

#include <chrono>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

struct ring {
	std::size_t read(std::span<char> into);
	bool closed() const;
};

void consume(std::span<const char> bytes);

coro::task<void> bad_reader(std::unique_ptr<coro::scheduler> &scheduler, ring &ring)
{
	std::vector<char> buffer(4096);

	co_await scheduler->schedule();
	while (true) { // expect: never-yields
		const std::size_t count = ring.read(buffer);

		if (count == 0) {
			co_await scheduler->yield_for(std::chrono::milliseconds(1));
			continue;
		}
		consume(std::span<const char>(buffer.data(), count));
	}
}

coro::task<void> good_reader(std::unique_ptr<coro::scheduler> &scheduler, ring &ring)
{
	std::vector<char> buffer(4096);

	co_await scheduler->schedule();
	while (true) {
		const std::size_t count = ring.read(buffer);

		consume(std::span<const char>(buffer.data(), count));
		co_await scheduler->yield();
		if (ring.closed())
			co_return;
	}
}
