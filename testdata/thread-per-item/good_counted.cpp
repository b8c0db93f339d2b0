// As many threads as somebody said: constants, settings, processors.
#include <array>
#include <cstdlib>
#include <initializer_list>
#include <thread>
#include <vector>

// expect-none

void work(int id);
int setting(const char *name);

void good_constant()
{
	std::vector<std::jthread> pool;

	for (int i = 0; i < 8; i++)
		pool.emplace_back(work, i);
}

void good_processors()
{
	std::vector<std::thread> pool;
	const unsigned count = std::thread::hardware_concurrency();

	for (unsigned i = 0; i < count; i++)
		pool.emplace_back(work, static_cast<int>(i));
	for (auto &worker : pool)
		worker.join();
}

void good_setting()
{
	std::vector<std::thread> pool;
	int left = setting("threads");

	while (left-- > 0)
		pool.push_back(std::thread(work, left));
	for (auto &worker : pool)
		worker.join();
}

void good_until_full(std::size_t count)
{
	std::vector<std::thread> pool;

	while (pool.size() < count)
		pool.emplace_back(work, 0);
	for (auto &worker : pool)
		worker.join();
}

void good_positions(const std::vector<int> &items)
{
	std::vector<std::thread> pool;

	for (std::size_t i = 0; i < items.size(); i++)
		pool.emplace_back(work, items[i]);
	for (auto &worker : pool)
		worker.join();
}

void good_fixed_arrays()
{
	static const int ids[] = {1, 2, 3};
	std::array<int, 2> more{4, 5};
	std::vector<std::thread> pool;

	for (int id : ids)
		pool.emplace_back(work, id);
	for (int id : more)
		pool.emplace_back(work, id);
	for (int id : {6, 7})
		pool.emplace_back(work, id);
	for (auto &worker : pool)
		worker.join();
}

void good_own_array()
{
	std::thread pool[4];

	for (auto &worker : pool)
		worker = std::thread(work, 1);
	for (auto &worker : pool)
		worker.join();
}

void good_endless_with_a_count(int most)
{
	std::vector<std::thread> pool;
	int started = 0;

	for (;;) {
		if (started == most)
			break;
		pool.emplace_back(work, started);
		started++;
	}
	for (auto &worker : pool)
		worker.join();
}
