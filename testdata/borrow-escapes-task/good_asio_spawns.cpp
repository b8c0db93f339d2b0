// expect-none
// The pool is joined, the context is run, or somebody waits for the result.
#include <asio.hpp>
#include <string>
#include <thread>
#include <vector>

asio::awaitable<void> echo(asio::ip::tcp::socket socket, std::string &log)
{
	char data[1024];
	std::size_t n = co_await socket.async_read_some(asio::buffer(data), asio::use_awaitable);
	log.append(data, n);
}

asio::awaitable<void> listener(asio::io_context &context, std::string &log)
{
	asio::ip::tcp::acceptor acceptor(context, {asio::ip::tcp::v4(), 55555});

	for (;;) {
		asio::ip::tcp::socket socket = co_await acceptor.async_accept(asio::use_awaitable);
		asio::co_spawn(context, echo(std::move(socket), log), asio::detached);
	}
}

int good_run_in_main()
{
	asio::io_context context(1);
	asio::signal_set signals(context, 2, 15);
	std::string log;

	signals.async_wait([&](int) { context.stop(); });
	asio::co_spawn(context, listener(context, log), asio::detached);
	context.run();
	return log.empty() ? 1 : 0;
}

void good_executor_of_the_context(asio::ip::tcp::acceptor &acceptor)
{
	asio::io_context context;
	std::string log;

	asio::co_spawn(context.get_executor(), echo(acceptor.accept(), log), asio::detached);
	context.run();
}

std::string good_future(asio::io_context &context, asio::ip::tcp::acceptor &acceptor)
{
	std::string log;
	std::future<void> done = asio::co_spawn(context, echo(acceptor.accept(), log), asio::use_future);

	done.get();
	return log;
}

asio::awaitable<void> good_awaited(asio::any_io_executor executor, asio::ip::tcp::socket socket)
{
	std::string log;

	co_await asio::co_spawn(executor, echo(std::move(socket), log), asio::use_awaitable);
}

void good_pool_is_joined(std::vector<int> &numbers)
{
	asio::thread_pool pool(4);
	int step = 2;

	for (int &number : numbers)
		asio::post(pool, [&number, &step] { number *= step; });
	pool.join();
}

void good_pool_is_destroyed_first(const std::string &path)
{
	std::string copy = path;
	asio::thread_pool pool(2);

	asio::post(pool, [&copy] { copy.clear(); });
}

void good_context_waits_elsewhere(asio::io_context &context)
{
	std::string log;

	asio::post(context, [&log] { log += "started"; });
	context.run();
}

void good_threads_run_the_context(asio::ip::tcp::acceptor &acceptor)
{
	asio::io_context context;
	std::string log;
	std::vector<std::jthread> threads;

	asio::co_spawn(context, echo(acceptor.accept(), log), asio::detached);
	for (int i = 0; i < 4; i++)
		threads.emplace_back([&context] { context.run(); });
}
