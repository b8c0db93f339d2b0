// expect-none
// co_spawn keeps the function object that it is given; a task that is awaited at once needs no keeping.
#include <asio.hpp>
#include <memory>
#include <string>

void log(const std::string &line);
asio::awaitable<void> pause(int milliseconds);

void good_detached(asio::io_context &io, std::string name)
{
	asio::co_spawn(
		io,
		[name = std::move(name)]() -> asio::awaitable<void> {
			co_await pause(10);
			log(name);
		},
		asio::detached);
}

asio::awaitable<void> good_awaited(std::string name)
{
	co_await [&name]() -> asio::awaitable<void> {
		co_await pause(10);
		log(name);
	}();
}

asio::awaitable<void> good_token(std::string name)
{
	auto executor = co_await asio::this_coro::executor;
	co_await asio::co_spawn(
		executor,
		[&name]() -> asio::awaitable<void> {
			co_await pause(10);
			log(name);
		}(),
		asio::use_awaitable);
}

// The lambda lies in this function, which runs the context.
void good_run(asio::io_context &io, std::string name)
{
	auto session = [&name]() -> asio::awaitable<void> {
		co_await pause(10);
		log(name);
	};
	asio::co_spawn(io, session(), asio::detached);
	io.run();
}

// The pool ends first, and waits.
void good_pool(std::string name)
{
	auto session = [name]() -> asio::awaitable<void> {
		co_await pause(10);
		log(name);
	};
	asio::thread_pool pool(2);
	asio::co_spawn(pool, session(), asio::detached);
}
