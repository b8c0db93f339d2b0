// What is posted to a pool, or spawned without anybody who waits, outlives the function.
#include <asio.hpp>
#include <string>

class resizer
{
      public:
	void bad_posted(const std::string &path)
	{
		int width = measure(path);

		asio::post(pool_, [&width] { resize(width); }); // expect: borrow-escapes-task
	}

	void bad_dispatched(const std::string &path)
	{
		int width = measure(path);

		if (width > 0)
			asio::dispatch(pool_, [&] { resize(width); }); // expect: borrow-escapes-task
	}

      private:
	static int measure(const std::string &);
	static void resize(int);

	asio::thread_pool pool_{4};
};

asio::awaitable<void> echo(asio::ip::tcp::socket socket, std::string &log)
{
	char data[1024];
	std::size_t n = co_await socket.async_read_some(asio::buffer(data), asio::use_awaitable);
	log.append(data, n);
}

void bad_detached(asio::io_context &context, asio::ip::tcp::acceptor &acceptor)
{
	std::string log;

	asio::co_spawn(context, echo(acceptor.accept(), log), asio::detached); // expect: coroutine-borrowed-parameter
}

void bad_pool_goes_first(const std::string &path)
{
	asio::thread_pool pool(2);
	std::string copy = path;

	asio::post(pool, [&copy] { copy.clear(); }); // expect: borrow-escapes-task
}
