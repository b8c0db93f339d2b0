// Switches whose every way suspends, returns, or leaves the loop by goto.
// expect-none
#include <string>
#include <variant>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

enum class state { idle, reading, writing, closed };

struct session {
	state state = state::idle;
	std::string buffer;
};

task<state> read(session &session);
task<state> write(session &session);
void close(session &session);

task<void> good_machine(session &session)
{
	for (;;) {
		switch (session.state) {
		case state::idle:
			co_await next_event();
			session.state = state::reading;
			break;
		case state::reading:
			session.state = co_await read(session);
			break;
		case state::writing:
			session.state = co_await write(session);
			break;
		case state::closed:
			close(session);
			co_return;
		}
		if (session.state == state::closed)
			break;
	}
}

task<int> good_goto_out(session &session)
{
	int rounds = 0;

	while (true) {
		switch (session.state) {
		case state::closed:
			goto done;
		case state::idle:
			co_await sleep_for_ms(1);
			break;
		default:
			session.state = co_await read(session);
		}
		rounds++;
	}
done:
	close(session);
	co_return rounds;
}

task<void> good_awaited_switch(session &session)
{
	while (true) {
		switch (co_await read(session)) {
		case state::closed:
			co_return;
		case state::idle:
			continue;
		default:
			break;
		}
	}
}
