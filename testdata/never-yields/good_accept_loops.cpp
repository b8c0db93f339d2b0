// Servers: each way around waits for the next connection.
// expect-none
#include <boost/asio.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace asio = boost::asio;
using asio::awaitable;
using asio::co_spawn;
using asio::detached;

struct socket {
	int descriptor;
};

awaitable<socket> accept_one();
awaitable<std::string> read_line(socket &socket);
awaitable<void> write_all(socket &socket, const std::string &text);
bool allowed(const socket &socket);
void log(const std::string &text);

awaitable<void> good_echo(socket socket)
{
	for (;;) {
		std::string line = co_await read_line(socket);

		if (line == "quit")
			co_return;
		if (line.empty())
			continue;
		co_await write_all(socket, line);
	}
}

awaitable<void> good_listener(asio::io_context &context)
{
	while (true) {
		socket next = co_await accept_one();

		if (!allowed(next)) {
			log("refused");
			continue;
		}
		co_spawn(context, good_echo(next), detached);
	}
}

awaitable<void> good_survives_errors(socket socket)
{
	for (;;) {
		try {
			co_await write_all(socket, co_await read_line(socket));
		} catch (const std::exception &error) {
			log(error.what());
		}
	}
}
