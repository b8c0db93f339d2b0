// The handle is kept in a global, a static, a container of them.
#include <future>
#include <map>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void poll(const std::string &device);
bool probe(const std::string &device);

static std::thread poller;
static std::jthread watcher;
static std::map<int, std::thread> pollers;
std::vector<std::future<bool>> probes;

void
bad_global(int number)
{
	std::string device = "/dev/video" + std::to_string(number);
	poller = std::thread([&device] { poll(device); }); // expect: borrow-escapes-task
}

void
bad_global_jthread(int number)
{
	std::string device = "/dev/video" + std::to_string(number);
	watcher = std::jthread([&device] { poll(device); }); // expect: borrow-escapes-task
}

void
bad_element(int number)
{
	std::string device = "/dev/video" + std::to_string(number);
	pollers[number] = std::thread([&] { poll(device); }); // expect: borrow-escapes-task
}

void
bad_future(int number)
{
	std::string device = "/dev/video" + std::to_string(number);
	// expect-next: borrow-escapes-task
	probes.push_back(std::async(std::launch::async, [&device] { return probe(device); }));
}

void
bad_static_local(int number)
{
	static std::vector<std::thread> own;
	std::string device = "/dev/video" + std::to_string(number);
	own.emplace_back(poll, std::cref(device)); // expect: borrow-escapes-task
}

void
good_global_joined(int number)
{
	std::string device = "/dev/video" + std::to_string(number);
	poller = std::thread([&device] { poll(device); });
	poller.join();
}

void
good_global_copied(int number)
{
	std::string device = "/dev/video" + std::to_string(number);
	poller = std::thread([device] { poll(device); });
}
