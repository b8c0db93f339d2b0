// Handles whose end does no harm: boost::thread and QFuture let go, std::jthread and the future of
// std::async wait.
// expect-none
#include <boost/thread.hpp>
#include <future>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

void poll_forever();
int parse(const std::string &line);
bool ready();

bool good_boost()
{
	boost::thread poller(poll_forever);

	if (!ready())
		return false;
	poller.join();
	return true;
}

void good_boost_group()
{
	boost::thread_group pool;

	pool.create_thread(poll_forever);
	pool.create_thread(poll_forever);
	ready();
}

bool good_jthread()
{
	std::jthread poller([](std::stop_token stop) {
		while (!stop.stop_requested())
			ready();
	});

	return ready();
}

void good_jthreads(unsigned count)
{
	std::vector<std::jthread> pool;

	for (unsigned i = 0; i < count; i++)
		pool.emplace_back(poll_forever);
}

bool good_async(const std::string &line)
{
	std::future<int> value = std::async(std::launch::async, parse, line);

	if (!ready())
		return false;
	return value.get() > 0;
}

// No thread was started: nothing to join.
bool good_empty()
{
	std::thread poller;

	return ready();
}

// A task object is no thread.
void good_packaged(const std::string &line)
{
	std::packaged_task<int(const std::string &)> task(parse);

	task(line);
}
