// A pool starts the task when it likes.
#include <coro/coro.hpp>
#include <memory>
#include <string>

void log(const std::string &line);

struct crawler {
	std::unique_ptr<coro::thread_pool> pool;
	int pages = 0;

	void bad_detached(std::string url)
	{
		pool->spawn_detached([url, this]() -> coro::task<void> { // expect: coroutine-lambda-capture
			co_await pool->yield();
			log(url);
		}());
	}

	void good_invoked(std::string url)
	{
		pool->spawn_detached(coro::invoke(
			[](std::string own) -> coro::task<void> {
				log(own);
				co_return;
			},
			url));
	}

	void good_parameters(std::string url)
	{
		pool->spawn_detached([](crawler &self, std::string own) -> coro::task<void> {
			co_await self.pool->yield();
			log(own);
		}(*this, url));
	}
};

// What it gives back is awaited when the closure is gone.
coro::task<void> bad_joined_late(coro::thread_pool &pool, std::string url)
{
	auto fetched = pool.spawn_joinable([url]() -> coro::task<void> { // expect: coroutine-lambda-capture "'url'"
		co_await std::suspend_always();
		log(url);
	}());
	co_await fetched;
}

coro::task<void> good_joined_at_once(coro::thread_pool &pool, std::string url)
{
	co_await pool.spawn_joinable([url]() -> coro::task<void> {
		co_await std::suspend_always();
		log(url);
	}());
}
