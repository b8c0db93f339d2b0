// expect-none
// Asio: the asynchronous twins, and a thread pool for what has none.
#include <asio.hpp>
#include <chrono>
#include <fstream>
#include <string>
#include <thread>

using asio::ip::tcp;

asio::awaitable<void>
good_session(tcp::socket socket)
{
	char data[1024];
	while (std::size_t n = co_await socket.async_read_some(asio::buffer(data), asio::use_awaitable)) {
		(void)n;
		co_await asio::async_write(socket, asio::buffer(data), asio::use_awaitable);
	}
}

asio::awaitable<std::string>
good_on_the_pool(asio::thread_pool &pool, std::string path)
{
	std::string line;
	co_await asio::this_coro::executor;
	co_await asio::post(pool, asio::use_awaitable);
	std::ifstream in(path);
	std::getline(in, line);
	co_return line;
}

asio::awaitable<std::string>
good_on_its_executor(asio::thread_pool &pool, std::string path)
{
	std::string line;
	co_await asio::post(pool.get_executor(), asio::use_awaitable);
	std::ifstream in(path);
	std::getline(in, line);
	co_return line;
}

void
good_handler(asio::steady_timer &timer, asio::thread_pool &pool)
{
	timer.async_wait([&pool](const std::error_code &) {
		asio::post(pool, [] { std::this_thread::sleep_for(std::chrono::seconds(1)); });
	});
}

int
main()
{
	asio::io_context context;
	asio::thread_pool pool(2);
	asio::steady_timer timer(context);
	good_handler(timer, pool);
	context.run();
	pool.join();
}
