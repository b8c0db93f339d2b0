// Asio: coroutines and handlers of an io_context that wait.
#include <asio.hpp>
#include <chrono>
#include <cstdlib>
#include <future>
#include <memory>
#include <string>
#include <thread>

using asio::ip::tcp;

asio::awaitable<void>
bad_session(tcp::socket socket)
{
	char data[1024];
	for (;;) {
		std::size_t n = co_await socket.async_read_some(asio::buffer(data), asio::use_awaitable);
		if (!n)
			co_return;
		asio::write(socket, asio::buffer(data)); // expect: blocking-in-async "'asio::write' blocks"
	}
}

asio::awaitable<void>
bad_resolve(asio::io_context &context, tcp::socket &socket)
{
	tcp::resolver resolver(context);
	auto endpoint = resolver.resolve("example.org", "http"); // expect: blocking-in-async
	co_await socket.async_connect(endpoint, asio::use_awaitable);
}

asio::awaitable<int> work();

asio::awaitable<int>
bad_future(asio::io_context &context)
{
	auto executor = co_await asio::this_coro::executor;
	(void)executor;
	std::future<int> result = asio::co_spawn(context, work(), asio::use_future);
	co_return result.get(); // expect: blocking-in-async "'std::future::get'"
}

class heartbeat
{
      public:
	explicit heartbeat(asio::io_context &context) : timer_(context)
	{
	}
	void start()
	{
		timer_.async_wait([this](const std::error_code &) { // expect-note: "has the event loop call it"
			std::system("uptime"); // expect: blocking-in-async "blocks the event loop"
			start();
		});
	}

      private:
	asio::steady_timer timer_;
};

void
cool_down()
{
	std::this_thread::sleep_for(std::chrono::seconds(1));
}

void
bad_read(tcp::socket &socket, std::string &into)
{
	asio::async_read(socket, asio::buffer(into), [&into](const std::error_code &, std::size_t n) {
		into.resize(n);
		cool_down(); // expect: blocking-in-async "'cool_down' may block the event loop"
	});
}
