// Handles that a callee joins, lets go, takes, or fills; other files' functions, too.
// expect-none
#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void poll_forever();
bool ready();
void adopt(std::thread worker);           // not in this file
void watch(std::thread &worker);          // not in this file
void watch_all(std::vector<std::thread> &pool); // not in this file

namespace
{
void join_if(std::thread &worker)
{
	if (worker.joinable())
		worker.join();
}

void join_one(std::thread *worker)
{
	worker->join();
}

template <class Pool> void join_all(Pool &pool)
{
	for (auto &worker : pool)
		worker.join();
}

void let_go(std::thread &&worker)
{
	worker.detach();
}

std::thread start(const std::string &name)
{
	return std::thread([name] { poll_forever(); });
}

void start_into(std::thread &worker)
{
	worker = std::thread(poll_forever);
}
} // namespace

void good_join_if()
{
	std::thread worker(poll_forever);

	ready();
	join_if(worker);
}

void good_pointer()
{
	std::thread worker(poll_forever);

	join_one(&worker);
}

void good_all(unsigned count)
{
	std::vector<std::thread> pool;

	for (unsigned i = 0; i < count; i++)
		pool.emplace_back(poll_forever);
	join_all(pool);
}

void good_let_go()
{
	std::thread worker(poll_forever);

	let_go(std::move(worker));
}

void good_adopted()
{
	adopt(std::thread(poll_forever));
	std::thread worker(poll_forever);
	adopt(std::move(worker));
}

void good_watched()
{
	std::thread worker(poll_forever);

	watch(worker);
}

void good_watched_all(unsigned count)
{
	std::vector<std::thread> pool;

	for (unsigned i = 0; i < count; i++)
		pool.emplace_back(poll_forever);
	watch_all(pool);
}

void good_started_elsewhere()
{
	std::thread worker = start("worker");

	worker.join();
}

void good_filled_elsewhere()
{
	std::thread worker;

	start_into(worker);
	worker.join();
}

class service {
public:
	void start()
	{
		worker_ = std::thread(&service::run, this);
		helpers_.emplace_back(poll_forever);
		helpers_.push_back(std::thread(poll_forever));
	}
	void restart()
	{
		stop();
		start();
	}
	void stop()
	{
		join_if(worker_);
		join_all(helpers_);
		helpers_.clear();
	}
	~service() { stop(); }

private:
	void run();

	std::thread worker_;
	std::vector<std::thread> helpers_;
};

bool good_service()
{
	service local;

	local.start();
	return ready();
}
