// A pool that cleans up when starting a worker fails. Whether push_back has taken the thread when it
// throws is not for us to say: the handler joins what is there.
#include <cstddef>
#include <exception>
#include <thread>
#include <utility>
#include <vector>

// expect-none

class worker_pool {
public:
	explicit worker_pool(std::size_t count)
	{
		workers_.reserve(count);
		try {
			for (std::size_t i = 0; i < count; i++)
				workers_.emplace_back(std::thread([this] { run(); }));
		} catch (...) {
			shutdown();
			throw;
		}
	}

	void grow()
	{
		try {
			std::thread extra([this] { run(); });
			workers_.push_back(std::move(extra));
		} catch (const std::exception &) {
			shutdown();
		}
	}

	~worker_pool() { shutdown(); }

private:
	void run();

	void shutdown()
	{
		for (auto &worker : workers_)
			if (worker.joinable())
				worker.join();
	}

	std::vector<std::thread> workers_;
};

worker_pool pool(4);
