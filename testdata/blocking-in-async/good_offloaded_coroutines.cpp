// expect-none
// Whole coroutines that are handed to threads where blocking is fine.
#include <asio.hpp>
#include <chrono>
#include <coro/coro.hpp>
#include <cppcoro/schedule_on.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <cppcoro/task.hpp>
#include <memory>
#include <thread>

using namespace std::chrono_literals;

cppcoro::task<int> next_number();

static cppcoro::task<int>
slow_sum()
{
	int sum = co_await next_number();
	std::this_thread::sleep_for(10ms);
	co_return sum + co_await next_number();
}

cppcoro::task<int>
good_schedule_on(cppcoro::static_thread_pool &pool)
{
	co_return co_await cppcoro::schedule_on(pool, slow_sum());
}

static coro::task<int>
slow_product()
{
	co_await std::suspend_always{};
	std::this_thread::sleep_for(10ms);
	co_return 6;
}

coro::task<int>
good_schedule(std::unique_ptr<coro::thread_pool> &pool)
{
	co_return co_await pool->schedule(slow_product());
}
