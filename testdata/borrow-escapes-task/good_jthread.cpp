// A jthread that is declared behind what it borrows joins before that dies.
// expect-none
#include <stop_token>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void watch(const std::string &path);
bool poll(const std::string &path);
bool cancelled();

void
good_declared_behind(const char *home)
{
	std::string path = std::string(home) + "/inbox";
	std::jthread watcher([&path] { watch(path); });
}

int
good_every_way_out(const char *home)
{
	std::string path = std::string(home) + "/inbox";
	std::jthread watcher([&] { watch(path); });
	if (cancelled())
		return 1;
	for (int i = 0; i < 3; i++)
		if (cancelled())
			return 2;
	return 0;
}

void
good_stop_token(const char *home)
{
	std::string path = std::string(home) + "/inbox";
	std::jthread poller([&path](std::stop_token stop) {
		while (!stop.stop_requested() && poll(path))
			std::this_thread::yield();
	});
	poller.request_stop();
}

void
good_several(const char *home)
{
	std::string inbox = std::string(home) + "/inbox";
	std::string sent = std::string(home) + "/sent";
	std::vector<std::jthread> watchers;
	watchers.emplace_back([&inbox] { watch(inbox); });
	watchers.emplace_back(watch, std::cref(sent));
	std::jthread own[2];
	own[0] = std::jthread([&inbox] { watch(inbox); });
	own[1] = std::jthread([&sent] { watch(sent); });
}

void
good_inner_block(const char *home)
{
	std::string path = std::string(home) + "/inbox";
	{
		std::jthread watcher([&path] { watch(path); });
	}
	path.clear();
}

// Moved into a block that ends first.
void
good_moved_inwards(const char *home)
{
	std::string path = std::string(home) + "/inbox";
	std::jthread outer([&path] { watch(path); });
	if (!cancelled()) {
		std::jthread inner = std::move(outer);
	}
}
