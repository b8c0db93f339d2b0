// Threads in containers and arrays, joined by some loop, or handed on with it.
// expect-none
#include <algorithm>
#include <array>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void poll_forever();
bool ready();
void keep(std::vector<std::thread> pool);

void good_vector(unsigned count)
{
	std::vector<std::thread> pool;

	pool.reserve(count);
	for (unsigned i = 0; i < count; i++)
		pool.emplace_back(std::thread(poll_forever));
	ready();
	for (auto &worker : pool)
		if (worker.joinable())
			worker.join();
}

void good_for_each(unsigned count)
{
	std::vector<std::thread> pool;

	for (unsigned i = 0; i < count; i++)
		pool.emplace_back(poll_forever);
	std::for_each(pool.begin(), pool.end(), [](std::thread &worker) { worker.join(); });
}

void good_member_function(unsigned count)
{
	std::vector<std::thread> pool;

	for (unsigned i = 0; i < count; i++)
		pool.emplace_back(poll_forever);
	std::for_each(pool.begin(), pool.end(), std::mem_fn(&std::thread::join));
}

void good_index(unsigned count)
{
	std::deque<std::thread> pool;

	for (unsigned i = 0; i < count; i++)
		pool.emplace_back(poll_forever);
	for (unsigned i = 0; i < count; i++)
		pool[i].join();
}

void good_iterator()
{
	std::list<std::thread> pool;

	pool.emplace_back(poll_forever);
	pool.push_back(std::thread(poll_forever));
	for (auto worker = pool.begin(); worker != pool.end(); ++worker)
		worker->join();
}

void good_from_the_back(unsigned count)
{
	std::vector<std::thread> pool;

	for (unsigned i = 0; i < count; i++)
		pool.emplace_back(poll_forever);
	while (!pool.empty()) {
		pool.back().join();
		pool.pop_back();
	}
}

void good_array()
{
	std::thread workers[4];

	for (std::thread &worker : workers)
		worker = std::thread(poll_forever);
	for (std::thread &worker : workers)
		worker.join();
}

void good_std_array()
{
	std::array<std::thread, 2> workers = {std::thread(poll_forever),
					      std::thread(poll_forever)};

	workers[0].join();
	workers[1].join();
}

void good_braces()
{
	std::thread workers[] = {std::thread(poll_forever), std::thread(poll_forever)};

	for (auto &worker : workers)
		worker.join();
}

void good_map()
{
	std::map<std::string, std::thread> workers;

	workers["reader"] = std::thread(poll_forever);
	workers.emplace("writer", std::thread(poll_forever));
	for (auto &[name, worker] : workers)
		worker.join();
}

void good_optional(bool background)
{
	std::optional<std::thread> worker;

	if (background)
		worker.emplace(poll_forever);
	ready();
	if (worker)
		worker->join();
}

void good_detached_all(unsigned count)
{
	std::vector<std::thread> pool;

	for (unsigned i = 0; i < count; i++)
		pool.emplace_back(poll_forever);
	for (auto &worker : pool)
		worker.detach();
}

void good_moved_on(unsigned count)
{
	std::vector<std::thread> pool;

	for (unsigned i = 0; i < count; i++)
		pool.emplace_back(poll_forever);
	keep(std::move(pool));
}

std::vector<std::thread> good_returned(unsigned count)
{
	std::vector<std::thread> pool;

	for (unsigned i = 0; i < count; i++)
		pool.emplace_back(poll_forever);
	return pool;
}

void good_received(std::vector<std::thread> &pool, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		pool.emplace_back(std::thread(poll_forever));
}

void good_pairs()
{
	std::vector<std::pair<std::string, std::thread>> workers;

	workers.emplace_back("reader", std::thread(poll_forever));
	for (auto &entry : workers)
		entry.second.join();
}
