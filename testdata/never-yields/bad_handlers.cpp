// A handler that tries again at once: the failure comes before the first suspension.
#include <exception>
#include <stdexcept>
#include <string>
#include <system_error>

#include "task.hpp"

using demo::sleep_for_ms;
using demo::task;

struct connection {
	int descriptor = -1;
};

bool resolve(const std::string &host, connection &out);
task<void> handshake(connection &connection);
void log(const std::string &text);

task<connection> bad_reconnect(const std::string host)
{
	connection result;

	for (;;) { // expect: never-yields
		try {
			if (!resolve(host, result))
				throw std::runtime_error("cannot resolve");
			co_await handshake(result);
			co_return result;
		} catch (const std::runtime_error &error) {
			log(error.what());
		}
	}
}

task<connection> good_reconnect(const std::string host)
{
	connection result;
	bool failed = false;

	for (;;) {
		try {
			if (!resolve(host, result))
				throw std::runtime_error("cannot resolve");
			co_await handshake(result);
			co_return result;
		} catch (const std::runtime_error &error) {
			log(error.what());
			failed = true;
		}
		if (failed)
			co_await sleep_for_ms(100);
		else
			co_return result;
	}
}

task<void> good_rethrown(connection &connection)
{
	for (;;) {
		try {
			if (connection.descriptor < 0)
				throw std::runtime_error("closed");
			co_await handshake(connection);
		} catch (const std::runtime_error &error) {
			log(error.what());
			throw;
		}
	}
}
