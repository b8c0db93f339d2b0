// The thread of one item is done before the next one: that is no wall.
#include <future>
#include <string>
#include <thread>
#include <vector>

// expect-none

void render(const std::string &page);
bool warm_up();

void good_joined(const std::vector<std::string> &pages)
{
	for (const auto &page : pages) {
		std::thread worker(render, page);
		warm_up();
		worker.join();
	}
}

void good_jthread(const std::vector<std::string> &pages)
{
	for (const auto &page : pages) {
		std::jthread worker(render, page);
		warm_up();
	}
}

void good_future(const std::vector<std::string> &pages)
{
	for (const auto &page : pages) {
		auto done = std::async(std::launch::async, render, page);
		warm_up();
		done.get();
	}
}

void good_batch(const std::vector<std::vector<std::string>> &batches)
{
	for (const auto &batch : batches) {
		std::vector<std::thread> pool;

		for (int i = 0; i < 4; i++)
			pool.emplace_back(render, batch[static_cast<std::size_t>(i)]);
		for (auto &worker : pool)
			worker.join();
	}
}

void good_one_supervisor_at_a_time()
{
	while (true) {
		std::thread worker([] { warm_up(); });
		worker.join();
		if (!warm_up())
			break;
	}
}
