// A task on a pool of asio's is taken up by whichever of its threads is free. A strand keeps its
// handlers apart in time, not on one thread.
#include <asio.hpp>
#include <string>

#include "sendsync.h"

struct SENDSYNC_NOT_SEND trace {
	explicit trace(const char *name);
	~trace();
	void step(int number);
};

asio::awaitable<void> wait_a_moment(asio::steady_timer &timer)
{
	trace span("wait"); // expect: non-send-across-await "'span'"
	co_await timer.async_wait(asio::use_awaitable);
	span.step(1);
}

asio::awaitable<void> bad_session(asio::steady_timer timer)
{
	trace span("session"); // expect: non-send-across-await "'span'"
	co_await wait_a_moment(timer); // expect-note: "may resume on another thread"
	span.step(2);
}

asio::awaitable<void> bad_in_strand(asio::steady_timer timer)
{
	trace span("strand"); // expect: non-send-across-await
	co_await timer.async_wait(asio::use_awaitable);
	span.step(3);
}

void serve(asio::thread_pool &pool, asio::io_context &io)
{
	asio::co_spawn(pool, bad_session(asio::steady_timer(io)), asio::detached); // expect-note: "threads of this executor"
	asio::co_spawn(asio::make_strand(pool.get_executor()),
		       bad_in_strand(asio::steady_timer(io)), asio::detached);
}
