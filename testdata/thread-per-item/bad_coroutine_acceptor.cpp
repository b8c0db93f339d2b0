// A coroutine that waits for connections without a thread, and then starts one for each of them.
#include <atomic>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "task.hpp"

using demo::task;

struct connection {
	int descriptor = -1;
	std::string peer;
};

task<std::optional<connection>> next_connection(int listener);
void serve(connection connection);
void log(const std::string &text);

task<void> bad_acceptor(int listener)
{
	for (;;) {
		std::optional<connection> accepted = co_await next_connection(listener);

		if (!accepted)
			co_return;
		log(accepted->peer);
		std::thread(serve, *accepted).detach(); // expect: thread-per-item
	}
}

task<void> bad_until_none(int listener)
{
	while (std::optional<connection> accepted = co_await next_connection(listener)) {
		std::thread worker([one = *accepted] { serve(one); }); // expect: thread-per-item
		worker.detach();
	}
}

int main()
{
	demo::sync_wait(bad_acceptor(3));
	demo::sync_wait(bad_until_none(4));
}
