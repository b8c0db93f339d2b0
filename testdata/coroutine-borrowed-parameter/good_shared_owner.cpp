// expect-none
// The frame owns a share, or all of it.
#include <asio.hpp>
#include <memory>
#include <string>
#include <vector>

void log(const std::string &line);
asio::awaitable<void> pause(int milliseconds);

asio::awaitable<void> greet(std::shared_ptr<const std::string> name)
{
	co_await pause(10);
	log(*name);
}

asio::awaitable<void> store(std::unique_ptr<std::vector<int>> rows)
{
	co_await pause(10);
	rows->clear();
}

void good_share(asio::io_context &io, int number)
{
	auto name = std::make_shared<const std::string>(std::to_string(number));
	asio::co_spawn(io, greet(name), asio::detached);
}

void good_moved(asio::io_context &io)
{
	auto rows = std::make_unique<std::vector<int>>(3);
	asio::co_spawn(io, store(std::move(rows)), asio::detached);
}
