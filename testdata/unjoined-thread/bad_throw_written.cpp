// A throw between the start and the join: the handle is destroyed on the way out.
#include <stdexcept>
#include <string>
#include <thread>

enum class mode { fast, safe, off };

void poll_forever();
int parse(const std::string &line);
void flush() noexcept;

void bad_switch(mode how)
{
	std::thread poller(poll_forever); // expect: unjoined-thread "'poller'"

	switch (how) {
	case mode::fast:
		poller.detach();
		return;
	case mode::safe:
		poller.join();
		return;
	default:
		throw std::logic_error("mode"); // expect-note: "neither joins it"
	}
}

// The handler of another try block than the throw's: it leaves the function.
int bad_outside_the_try(const std::string &line)
{
	std::thread poller(poll_forever); // expect: unjoined-thread
	int value = 0;

	try {
		value = parse(line);
	} catch (const std::exception &) {
		value = -1;
	}
	if (value < 0)
		throw std::runtime_error(line);
	poller.join();
	return value;
}

// Thrown again: the handler does not join.
int bad_rethrow(const std::string &line)
{
	std::thread poller(poll_forever); // expect: unjoined-thread
	int value;

	try {
		value = parse(line);
	} catch (...) {
		flush();
		throw;
	}
	poller.join();
	return value;
}

int good_rethrow_after_join(const std::string &line)
{
	std::thread poller(poll_forever);
	int value;

	try {
		value = parse(line);
	} catch (...) {
		poller.join();
		throw;
	}
	poller.join();
	return value;
}

// Thrown and caught while the thread's handle lives.
void good_caught_inside(const std::string &line)
{
	std::thread poller(poll_forever);

	try {
		if (line.empty())
			throw std::invalid_argument("line");
		parse(line);
	} catch (const std::exception &) {
		flush();
	}
	poller.join();
}
