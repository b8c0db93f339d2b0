// peers 27: a detached thread that got a local through std::ref.
#include <atomic>
#include <functional>
#include <string>
#include <thread>

void watch(std::atomic<bool> &stop, int descriptor);
void publish(const std::string &host);

void
bad_watch(int descriptor)
{
	std::atomic<bool> stop = false;
	std::thread(watch, std::ref(stop), descriptor).detach(); // expect: borrow-escapes-task
	stop = true;
}

void
bad_publish(int port)
{
	std::string host = "node-" + std::to_string(port);
	std::thread(publish, std::cref(host)).detach(); // expect: borrow-escapes-task
}

void
good_publish(int port)
{
	std::string host = "node-" + std::to_string(port);
	std::thread(publish, host).detach();
}
