// The owner of the thread joins it, lets it go, or lives longer than the function.
// expect-none
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void poll_forever();
bool ready();

void good_unique()
{
	auto worker = std::make_unique<std::thread>(poll_forever);

	ready();
	worker->join();
}

void good_unique_new()
{
	std::unique_ptr<std::thread> worker(new std::thread(poll_forever));

	if (worker->joinable())
		worker->join();
}

void good_shared_detached()
{
	auto worker = std::make_shared<std::thread>(poll_forever);

	worker->detach();
}

std::unique_ptr<std::thread> good_returned()
{
	auto worker = std::make_unique<std::thread>(poll_forever);

	return worker;
}

std::unique_ptr<std::thread> good_returned_at_once()
{
	return std::make_unique<std::thread>(poll_forever);
}

void good_many(unsigned count)
{
	std::vector<std::unique_ptr<std::thread>> pool;

	for (unsigned i = 0; i < count; i++)
		pool.push_back(std::make_unique<std::thread>(poll_forever));
	for (auto &worker : pool)
		worker->join();
}

// On the heap, and never freed: nothing is destroyed.
void good_heap()
{
	auto *worker = new std::thread(poll_forever);

	if (!ready())
		return;
	worker->join();
	delete worker;
}

class joining_thread {
public:
	explicit joining_thread(std::thread worker) : worker_(std::move(worker)) {}
	joining_thread(joining_thread &&) = default;
	~joining_thread()
	{
		if (worker_.joinable())
			worker_.join();
	}

private:
	std::thread worker_;
};

bool good_joining_class()
{
	joining_thread worker(std::thread{poll_forever});

	return ready();
}

bool good_joining_moved()
{
	std::thread started(poll_forever);
	joining_thread worker(std::move(started));

	return ready();
}

// Joins what it refers to.
class thread_joiner {
public:
	explicit thread_joiner(std::vector<std::thread> &pool) : pool_(pool) {}
	~thread_joiner()
	{
		for (auto &worker : pool_)
			if (worker.joinable())
				worker.join();
	}

private:
	std::vector<std::thread> &pool_;
};

bool good_joiner(unsigned count)
{
	std::vector<std::thread> pool;
	thread_joiner joiner(pool);

	for (unsigned i = 0; i < count; i++)
		pool.emplace_back(poll_forever);
	return ready();
}

class reaper {
public:
	explicit reaper(std::thread &worker) : worker_(worker) {}
	~reaper() { worker_.join(); }

private:
	std::thread &worker_;
};

bool good_reaper()
{
	std::thread worker(poll_forever);
	reaper joins(worker);

	return ready();
}

struct connection {
	std::string peer;
	std::thread reader;

	~connection()
	{
		if (reader.joinable())
			reader.detach();
	}
};

bool good_detaching_struct()
{
	connection link;

	link.reader = std::thread(poll_forever);
	return ready();
}
