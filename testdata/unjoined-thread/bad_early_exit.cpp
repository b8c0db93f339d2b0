// Ways out between the start and the join.
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

bool connect(const std::string &host);
void poll_forever();
void flush();

bool bad_early_return(const std::string &host)
{
	std::thread poller(poll_forever); // expect: unjoined-thread@14 "'poller'"

	if (!connect(host))
		return false; // expect-note: "neither joins it"
	poller.join();
	return true;
}

void bad_throw(const std::string &host)
{
	std::thread poller(poll_forever); // expect: unjoined-thread
	if (host.empty())
		throw std::invalid_argument("host");
	poller.join();
}

// connect() may throw, and the handler is here.
void bad_caught(const std::string &host)
{
	try {
		std::thread poller(poll_forever); // expect: unjoined-thread
		connect(host);
		poller.join();
	} catch (const std::exception &) {
		flush();
	}
}

void bad_never()
{
	std::thread poller(poll_forever); // expect: unjoined-thread
	flush();
}

void bad_restart()
{
	std::thread poller(poll_forever);
	poller = std::thread(flush); // expect: unjoined-thread "assigned"
	poller.join();
}

void bad_pool(int count)
{
	std::vector<std::thread> pool; // expect: unjoined-thread "'pool'"

	for (int i = 0; i < count; i++)
		pool.emplace_back(poll_forever);
	flush();
}

bool good_join_or_detach(const std::string &host)
{
	std::thread poller(poll_forever);

	if (!connect(host)) {
		poller.detach();
		return false;
	}
	poller.join();
	return true;
}
