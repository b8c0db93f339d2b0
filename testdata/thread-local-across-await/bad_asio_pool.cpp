// Spawned on a pool of several threads.
#include <asio.hpp>
#include <string>

thread_local int open_sessions;

asio::awaitable<void> bad_session(asio::steady_timer timer)
{
	int &sessions = open_sessions; // expect: thread-local-across-await "'sessions'"
	sessions++;
	co_await timer.async_wait(asio::use_awaitable); // expect-note: "another thread"
	sessions--;
}

asio::awaitable<void> good_session(asio::steady_timer timer)
{
	int &sessions = open_sessions;
	sessions++;
	co_await timer.async_wait(asio::use_awaitable);
	sessions--;
}

void serve(asio::thread_pool &pool, asio::io_context &io)
{
	asio::co_spawn(pool, bad_session(asio::steady_timer(io)), asio::detached); // expect-note: "threads of this executor"
	asio::co_spawn(io, good_session(asio::steady_timer(io)), asio::detached);
}
