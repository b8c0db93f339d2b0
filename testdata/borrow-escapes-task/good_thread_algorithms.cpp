// The loop that joins is an algorithm, or a function of the project.
// expect-none
#include <algorithm>
#include <functional>
#include <thread>
#include <utility>
#include <vector>

void crunch(std::vector<int> &rows, int part);

static void
join_all(std::vector<std::thread> &workers)
{
	for (std::thread &worker : workers)
		if (worker.joinable())
			worker.join();
	workers.clear();
}

static void
finish(std::thread &worker)
{
	worker.join();
}

static void
finish_moved(std::thread worker)
{
	worker.join();
}

void
good_for_each()
{
	std::vector<int> rows(100);
	std::vector<std::thread> workers;
	for (int part = 0; part < 4; part++)
		workers.emplace_back([&rows, part] { crunch(rows, part); });
	std::for_each(workers.begin(), workers.end(), [](std::thread &worker) { worker.join(); });
}

void
good_mem_fn()
{
	std::vector<int> rows(100);
	std::vector<std::thread> workers;
	for (int part = 0; part < 4; part++)
		workers.emplace_back(crunch, std::ref(rows), part);
	std::for_each(workers.begin(), workers.end(), std::mem_fn(&std::thread::join));
}

void
good_ranges()
{
	std::vector<int> rows(100);
	std::vector<std::thread> workers;
	for (int part = 0; part < 4; part++)
		workers.emplace_back(crunch, std::ref(rows), part);
	std::ranges::for_each(workers, &std::thread::join);
}

void
good_helpers()
{
	std::vector<int> rows(100);
	std::vector<std::thread> workers;
	for (int part = 0; part < 4; part++)
		workers.emplace_back([&rows, part] { crunch(rows, part); });
	join_all(workers);

	std::thread one([&rows] { crunch(rows, 4); });
	finish(one);
	std::thread two([&rows] { crunch(rows, 5); });
	finish_moved(std::move(two));
	finish_moved(std::thread([&rows] { crunch(rows, 6); }));
}

void
good_lambda_helper()
{
	std::vector<int> rows(100);
	std::thread one([&rows] { crunch(rows, 4); });
	auto wait = [&one] {
		if (one.joinable())
			one.join();
	};
	if (rows.empty()) {
		wait();
		return;
	}
	wait();
}
