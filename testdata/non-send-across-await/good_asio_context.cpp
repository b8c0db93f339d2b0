// expect-none
// An io_context may be run by one thread or by several: nobody says which.
#include <asio.hpp>
#include <string>

#include "sendsync.h"

struct SENDSYNC_NOT_SEND trace {
	explicit trace(const char *name);
	~trace();
	void step(int number);
};

asio::awaitable<void> good_session(asio::steady_timer timer)
{
	trace span("session");
	co_await timer.async_wait(asio::use_awaitable);
	span.step(1);
}

asio::awaitable<void> good_in_strand(asio::steady_timer timer)
{
	trace span("strand");
	co_await timer.async_wait(asio::use_awaitable);
	span.step(2);
}

void serve(asio::io_context &io)
{
	asio::co_spawn(io, good_session(asio::steady_timer(io)), asio::detached);
	asio::co_spawn(asio::make_strand(io), good_in_strand(asio::steady_timer(io)),
		       asio::detached);
}
