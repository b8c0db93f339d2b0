// Joined or let go on every way out, however it is asked.
// expect-none
#include <string>
#include <thread>
#include <utility>

void poll_forever();
bool ready();
bool connect(const std::string &host);

bool good_each_exit(const std::string &host)
{
	std::thread poller(poll_forever);

	if (host.empty()) {
		poller.join();
		return false;
	}
	if (!connect(host)) {
		poller.detach();
		return false;
	}
	poller.join();
	return true;
}

void good_joinable(const std::string &host)
{
	std::thread poller(poll_forever);

	if (connect(host))
		poller.detach();
	if (poller.joinable())
		poller.join();
}

void good_not_joinable()
{
	std::thread poller;

	if (ready())
		poller = std::thread(poll_forever);
	if (!poller.joinable())
		return;
	poller.join();
}

void good_id(const std::string &host)
{
	std::thread poller;

	if (ready())
		poller = std::thread(poll_forever);
	connect(host);
	if (poller.get_id() != std::thread::id())
		poller.join();
}

void good_same_condition(const bool background)
{
	std::thread poller;

	if (background)
		poller = std::thread(poll_forever);
	ready();
	if (background)
		poller.join();
}

void good_flag(const std::string &host)
{
	std::thread poller;
	bool started = false;

	if (connect(host)) {
		poller = std::thread(poll_forever);
		started = true;
	}
	if (started)
		poller.join();
}

void good_goto(const std::string &host)
{
	std::thread poller(poll_forever);

	if (!connect(host))
		goto done;
	ready();
done:
	poller.join();
}

void good_loop_end()
{
	std::thread poller(poll_forever);

	while (true) {
		if (ready())
			break;
		if (connect("next"))
			continue;
	}
	poller.join();
}

void good_before_anything(const std::string &host)
{
	if (!connect(host))
		return;
	std::thread(poll_forever).detach();
	std::thread([] { ready(); }).join();
}

void good_or_else(const std::string &host)
{
	std::thread poller(poll_forever);

	connect(host) ? poller.join() : poller.detach();
}
