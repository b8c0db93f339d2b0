// asio: the awaitable is made, and nobody hands it to co_spawn or co_awaits it.
#include <boost/asio.hpp>

#include <string>
#include <utility>

namespace asio = boost::asio;
using asio::awaitable;
using asio::co_spawn;
using asio::detached;

struct session {
	int socket;
	std::string peer;
};

awaitable<std::string> read(session &session);
awaitable<void> write(session &session, std::string text);
bool accepts(const session &session);

awaitable<void> serve(session session)
{
	for (;;)
		co_await write(session, co_await read(session));
}

void bad_forgotten(session session)
{
	if (!accepts(session))
		return;
	serve(std::move(session)); // expect: task-never-awaited
}

awaitable<void> bad_answer(session &session)
{
	write(session, "hello"); // expect: task-never-awaited
	auto farewell = write(session, "bye"); // expect: task-never-awaited
	co_await write(session, "how are you");
}

void good_spawned(asio::io_context &context, session session)
{
	co_spawn(context, serve(session), detached);
	co_spawn(context, [session]() mutable { return serve(session); }, detached);
}

awaitable<void> good_answer(session &session)
{
	auto farewell = write(session, "bye");

	co_await write(session, "hello");
	co_await std::move(farewell);
}
