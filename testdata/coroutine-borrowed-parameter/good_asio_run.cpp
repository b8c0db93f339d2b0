// expect-none
// The function runs the context, or ends the pool, while its locals live.
#include <asio.hpp>
#include <exception>
#include <string>
#include <thread>
#include <vector>

void log(const std::string &line);
asio::awaitable<void> pause(int milliseconds);

asio::awaitable<void> greet(const std::string &name)
{
	co_await pause(10);
	log(name);
}

asio::awaitable<void> greet_copy(std::string name)
{
	co_await pause(10);
	log(name);
}

void good_run(asio::io_context &io, int number)
{
	std::string name = std::to_string(number);
	asio::co_spawn(io, greet(name), asio::detached);
	io.run();
}

void good_join(int number)
{
	asio::thread_pool pool(2);
	std::string name = std::to_string(number);
	asio::co_spawn(pool, greet(name), asio::detached);
	pool.join();
}

void good_pool_first(int number)
{
	std::string name = std::to_string(number);
	asio::thread_pool pool(2);
	asio::co_spawn(pool, greet(name), asio::detached);
}

void good_future(asio::io_context &io, int number)
{
	std::string name = std::to_string(number);
	auto done = asio::co_spawn(io, greet(name), asio::use_future);
	done.get();
}

void good_by_value(asio::io_context &io, int number)
{
	std::string name = std::to_string(number);
	asio::co_spawn(io, greet_copy(name), asio::detached);
}

// What is thrown on the way to run() leaves the task lying in the context.
int good_main(int number)
{
	try {
		asio::io_context io;
		std::string name = std::to_string(number);
		asio::co_spawn(io, greet(name), asio::detached);
		io.run();
	} catch (const std::exception &) {
		return 1;
	}
	return 0;
}

void good_threads(int number)
{
	asio::io_context io;
	std::string name = std::to_string(number);
	std::vector<std::jthread> threads;
	asio::co_spawn(io, greet(name), asio::detached);
	for (int i = 0; i < 2; i++)
		threads.emplace_back([&io] { io.run(); });
}

asio::awaitable<void> good_awaited(int number)
{
	co_await greet(std::to_string(number));
}
