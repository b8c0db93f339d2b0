// A detached task on a pool that outlives the function.
#include <coro/coro.hpp>
#include <memory>
#include <span>
#include <string>
#include <vector>

int sum(std::span<const int> numbers);

coro::task<void> add_up(coro::thread_pool &pool, std::span<const int> numbers)
{
	co_await pool.schedule();
	sum(numbers);
}

coro::task<void> fill(coro::thread_pool &pool, std::vector<int> &numbers)
{
	co_await pool.schedule();
	numbers.push_back(1);
}

struct worker {
	std::unique_ptr<coro::thread_pool> pool;

	void bad_span(int count)
	{
		std::vector<int> numbers(static_cast<std::size_t>(count));
		pool->spawn_detached(add_up(*pool, numbers)); // expect: coroutine-borrowed-parameter "'numbers'"
	}

	void bad_reference(int count)
	{
		std::vector<int> numbers(static_cast<std::size_t>(count));
		pool->spawn_detached(fill(*pool, numbers)); // expect: coroutine-borrowed-parameter "'numbers'"
	}
};

coro::task<void> good_joinable(coro::thread_pool &pool, int count)
{
	std::vector<int> numbers(static_cast<std::size_t>(count));
	co_await pool.spawn_joinable(fill(pool, numbers));
}

void good_sync_wait(coro::thread_pool &pool, int count)
{
	std::vector<int> numbers(static_cast<std::size_t>(count));
	coro::sync_wait(fill(pool, numbers));
}
