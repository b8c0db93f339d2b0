// co_spawn(ex, [captures]() ... {}(), token): the closure ends with the statement.
#include <asio.hpp>
#include <memory>
#include <string>

void log(const std::string &line);

void bad_detached(asio::io_context &io, std::string name)
{
	asio::co_spawn(
		io,
		[name]() -> asio::awaitable<void> { // expect: coroutine-lambda-capture "'name'"
			asio::steady_timer timer(co_await asio::this_coro::executor);
			co_await timer.async_wait(asio::use_awaitable);
			log(name); // expect-note: "'name' is used here"
		}(),
		asio::detached);
}

struct server {
	asio::io_context &io;
	int clients = 0;

	void bad_this()
	{
		asio::co_spawn(
			io,
			[this]() -> asio::awaitable<void> { // expect: coroutine-lambda-capture
				asio::steady_timer timer(co_await asio::this_coro::executor);
				co_await timer.async_wait(asio::use_awaitable);
				clients--;
			}(),
			asio::detached);
	}
};

// Any token: the closure is gone all the same.
void bad_future(asio::io_context &io, int number)
{
	auto done = asio::co_spawn(
		io,
		[number]() -> asio::awaitable<void> { // expect: coroutine-lambda-capture "'number'"
			asio::steady_timer timer(co_await asio::this_coro::executor);
			co_await timer.async_wait(asio::use_awaitable);
			log(std::to_string(number));
		}(),
		asio::use_future);
	io.run();
	done.get();
}

void good_function_object(asio::io_context &io, std::string name)
{
	asio::co_spawn(
		io,
		[name]() -> asio::awaitable<void> {
			asio::steady_timer timer(co_await asio::this_coro::executor);
			co_await timer.async_wait(asio::use_awaitable);
			log(name);
		},
		asio::detached);
}

void good_parameter(asio::io_context &io, std::string name)
{
	asio::co_spawn(
		io,
		[](std::string own) -> asio::awaitable<void> {
			asio::steady_timer timer(co_await asio::this_coro::executor);
			co_await timer.async_wait(asio::use_awaitable);
			log(own);
		}(name),
		asio::detached);
}
