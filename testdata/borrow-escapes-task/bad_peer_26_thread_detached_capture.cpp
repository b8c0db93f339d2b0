// peers 26: a detached thread that captured a local by reference.
#include <string>
#include <thread>

void publish(const std::string &host, int port);

void
bad_announce(int port)
{
	std::string host = "node-" + std::to_string(port);
	std::thread t([&host, port] { publish(host, port); }); // expect: borrow-escapes-task
	t.detach();
}

void
bad_announce_all(int port)
{
	const std::string host = "node-" + std::to_string(port);
	std::thread t([&] { publish(host, 80); }); // expect: borrow-escapes-task
	t.detach();
}

void
good_announce(int port)
{
	std::string host = "node-" + std::to_string(port);
	std::thread t([host, port] { publish(host, port); });
	t.detach();
}

void
good_announce_and_wait(int port)
{
	std::string host = "node-" + std::to_string(port);
	std::thread t([&host, port] { publish(host, port); });
	t.join();
}
