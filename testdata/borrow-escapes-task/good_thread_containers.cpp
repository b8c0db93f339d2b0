// Threads in containers and arrays that a loop joins.
// expect-none
#include <algorithm>
#include <array>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void crunch(std::vector<int> &rows, int part);

void
good_vector()
{
	std::vector<int> rows(100);
	std::vector<std::thread> workers;
	for (int part = 0; part < 4; part++)
		workers.emplace_back([&rows, part] { crunch(rows, part); });
	for (std::thread &worker : workers)
		worker.join();
}

void
good_vector_declared_first()
{
	std::vector<std::thread> workers;
	std::vector<int> rows(100);
	for (int part = 0; part < 4; part++)
		workers.push_back(std::thread(crunch, std::ref(rows), part));
	for (size_t i = 0; i < workers.size(); i++)
		workers[i].join();
}

void
good_array()
{
	std::vector<int> rows(100);
	std::thread workers[4];
	for (int part = 0; part < 4; part++)
		workers[part] = std::thread([&, part] { crunch(rows, part); });
	for (int part = 3; part >= 0; part--)
		workers[part].join();
}

void
good_std_array()
{
	std::vector<int> rows(100);
	std::array<std::thread, 2> workers{std::thread([&rows] { crunch(rows, 0); }),
					   std::thread([&rows] { crunch(rows, 1); })};
	for (auto &&worker : workers)
		if (worker.joinable())
			worker.join();
}

void
good_iterators()
{
	std::vector<int> rows(100);
	std::list<std::thread> workers;
	workers.emplace_front([&rows] { crunch(rows, 0); });
	workers.emplace_back([&rows] { crunch(rows, 1); });
	for (auto worker = workers.begin(); worker != workers.end(); ++worker)
		worker->join();
}

void
good_emptied()
{
	std::vector<int> rows(100);
	std::deque<std::thread> workers;
	for (int part = 0; part < 4; part++)
		workers.emplace_back(crunch, std::ref(rows), part);
	while (!workers.empty()) {
		workers.front().join();
		workers.pop_front();
	}
}

void
good_map()
{
	std::vector<int> rows(100);
	std::map<std::string, std::thread> workers;
	workers["left"] = std::thread([&rows] { crunch(rows, 0); });
	workers.emplace("right", [&rows] { crunch(rows, 1); });
	for (auto &[name, worker] : workers)
		worker.join();
}

void
good_two_by_name()
{
	std::vector<int> rows(100);
	std::thread workers[2] = {std::thread([&rows] { crunch(rows, 0); }),
				  std::thread([&rows] { crunch(rows, 1); })};
	workers[0].join();
	workers[1].join();
}

void
good_moved_in()
{
	std::vector<int> rows(100);
	std::vector<std::thread> workers;
	for (int part = 0; part < 4; part++) {
		std::thread worker([&rows, part] { crunch(rows, part); });
		workers.push_back(std::move(worker));
	}
	for (auto &worker : workers)
		worker.join();
}
