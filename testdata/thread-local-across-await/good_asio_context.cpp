// expect-none
// Nobody says how many threads run the context.
#include <asio.hpp>
#include <string>

thread_local int open_sessions;
thread_local std::string name;

asio::awaitable<void> good_session(asio::steady_timer timer)
{
	int &sessions = open_sessions;
	sessions++;
	co_await timer.async_wait(asio::use_awaitable);
	sessions--;
}

asio::awaitable<void> good_name(asio::steady_timer timer)
{
	const char *own = name.c_str();
	co_await timer.async_wait(asio::use_awaitable);
	open_sessions += own[0];
}

void serve(asio::io_context &io)
{
	asio::co_spawn(io, good_session(asio::steady_timer(io)), asio::detached);
	asio::co_spawn(asio::make_strand(io), good_name(asio::steady_timer(io)), asio::detached);
}
