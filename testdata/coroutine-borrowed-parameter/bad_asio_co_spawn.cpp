// co_spawn(ex, f(local), token): the frame keeps the reference, the local ends.
#include <asio.hpp>
#include <string>
#include <string_view>

void log(std::string_view line);
asio::awaitable<void> pause(int milliseconds);

asio::awaitable<void> greet(const std::string &name)
{
	co_await pause(10);
	log(name); // expect-note: "uses 'name' here"
}

asio::awaitable<void> write_text(std::string_view text)
{
	co_await pause(10);
	log(text);
}

void bad_local(asio::io_context &io, int number)
{
	std::string name = std::to_string(number);
	asio::co_spawn(io, greet(name), asio::detached); // expect: coroutine-borrowed-parameter@27 "'name'"
}

void bad_temporary(asio::io_context &io, int number)
{
	asio::co_spawn(io, greet(std::to_string(number)), asio::detached); // expect: coroutine-borrowed-parameter "this temporary"
}

void bad_view(asio::thread_pool &pool, int number)
{
	std::string text = std::to_string(number);
	asio::co_spawn(pool, write_text(text), asio::detached); // expect: coroutine-borrowed-parameter "'text'"
}

// Waited for, but not in the same expression.
asio::awaitable<void> bad_deferred(int number)
{
	auto executor = co_await asio::this_coro::executor;
	auto later = asio::co_spawn(executor, greet(std::to_string(number)), asio::use_awaitable); // expect: coroutine-borrowed-parameter
	co_await std::move(later);
}
