// expect-none
// Who got it by reference himself passes on what is not his to lose.
#include <asio.hpp>
#include <memory>
#include <string>

void log(const std::string &line);
asio::awaitable<void> pause(int milliseconds);

asio::awaitable<void> greet(const std::string &name)
{
	co_await pause(10);
	log(name);
}

void good_passed_on(asio::io_context &io, const std::string &name)
{
	asio::co_spawn(io, greet(name), asio::detached);
}

struct session {
	std::string name;
	asio::io_context &io;

	void good_member()
	{
		asio::co_spawn(io, greet(name), asio::detached);
	}
};

const std::string &default_name();

void good_global(asio::io_context &io)
{
	asio::co_spawn(io, greet(default_name()), asio::detached);
}
