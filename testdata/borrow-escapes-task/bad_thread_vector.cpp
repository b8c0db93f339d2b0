// Threads in containers: left on the way between the first spawn and the joins.
#include <array>
#include <future>
#include <list>
#include <string>
#include <thread>
#include <utility>
#include <vector>

bool load(const std::string &name, std::vector<int> &into);
void crunch(const std::vector<int> &rows, int part);

bool
bad_emplace_then_return(const std::string &name)
{
	std::vector<int> rows(100, 1);
	std::vector<std::thread> workers; // expect: unjoined-thread
	for (int part = 0; part < 4; part++)
		// expect-next: borrow-escapes-task
		workers.emplace_back([&rows, part] { crunch(rows, part); });
	if (name.empty())
		return false;
	for (std::thread &worker : workers)
		worker.join();
	return true;
}

void
bad_push_back_detached()
{
	std::vector<int> rows(100, 1);
	std::vector<std::thread> workers;
	// expect-next: borrow-escapes-task@40
	workers.push_back(std::thread(crunch, std::cref(rows), 1));
	for (std::thread &worker : workers)
		worker.detach();
}

bool
bad_moved_in(const std::string &name)
{
	std::vector<int> rows(100, 1);
	std::list<std::thread> workers; // expect: unjoined-thread
	for (int part = 0; part < 4; part++) {
		std::thread worker([&] { crunch(rows, 3); }); // expect: borrow-escapes-task
		workers.push_back(std::move(worker));
	}
	if (name == "abort")
		return false;
	for (auto &worker : workers)
		worker.join();
	return true;
}

bool
bad_array(const std::string &name)
{
	std::vector<int> rows(100, 1);
	std::thread workers[2]; // expect: unjoined-thread
	for (int part = 0; part < 2; part++)
		// expect-next: borrow-escapes-task
		workers[part] = std::thread([&rows, part] { crunch(rows, part); });
	if (name.empty())
		return false;
	for (std::thread &worker : workers)
		worker.join();
	return true;
}

// Nobody joins them: the vector is handed to a registry that lives on.
static std::vector<std::thread> registry;

void
bad_swapped_out()
{
	std::vector<int> rows(100, 1);
	std::vector<std::thread> workers;
	workers.emplace_back([&rows] { crunch(rows, 0); }); // expect: borrow-escapes-task
	registry = std::move(workers);
}

bool
good_emplace_then_return(const std::string &name)
{
	std::vector<int> rows(100, 1);
	std::vector<std::thread> workers;
	if (name.empty())
		return false;
	for (int part = 0; part < 4; part++)
		workers.emplace_back([&rows, part] { crunch(rows, part); });
	for (std::thread &worker : workers)
		worker.join();
	return true;
}
