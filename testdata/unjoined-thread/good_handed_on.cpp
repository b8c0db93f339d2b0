// Handles that somebody else looks after, and classes that join.
// expect-none
#include <memory>
#include <thread>
#include <utility>
#include <vector>

void poll_forever();
bool connect();
void adopt(std::thread &&handle); // joins it, in a file that we do not see

class server {
public:
	void start() { poller_ = std::thread(poll_forever); }
	~server()
	{
		if (poller_.joinable())
			poller_.join();
	}

private:
	std::thread poller_;
};

std::thread good_returned()
{
	std::thread poller(poll_forever);

	return poller;
}

void good_moved()
{
	std::thread poller(poll_forever);

	adopt(std::move(poller));
}

void good_stored(std::vector<std::thread> &pool)
{
	std::thread poller(poll_forever);

	pool.push_back(std::move(poller));
}

void good_jthread()
{
	std::jthread poller(poll_forever);

	if (!connect())
		return;
	poll_forever();
}

void good_maybe_started(bool background)
{
	std::thread poller;

	if (background)
		poller = std::thread(poll_forever);
	connect();
	if (poller.joinable())
		poller.join();
}

void good_pool(int count)
{
	std::vector<std::thread> pool;

	for (int i = 0; i < count; i++)
		pool.emplace_back(poll_forever);
	for (std::thread &worker : pool)
		worker.join();
}
