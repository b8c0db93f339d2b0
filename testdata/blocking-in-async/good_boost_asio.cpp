// expect-none
// Boost.Asio: what waits goes to the pool, and comes back by a handler.
#include <boost/asio.hpp>
#include <chrono>
#include <fstream>
#include <string>
#include <thread>

namespace asio = boost::asio;

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

void
good_handler(asio::steady_timer &timer, asio::thread_pool &pool, std::string &state)
{
	timer.async_wait([&](const auto &) {
		state = "due";
		asio::post(pool, [] { std::this_thread::sleep_for(std::chrono::seconds(1)); });
	});
}

// The thread that runs the loop waits in it.
void
good_run(asio::io_context &context)
{
	context.run();
	std::this_thread::sleep_for(std::chrono::milliseconds(1));
}
