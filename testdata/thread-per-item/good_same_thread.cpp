// Lazy starts, stored callables, deferred calls: nothing runs on a thread of its own in the loop.
// expect-none
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void run(const std::string &name);
int count(const std::string &name);

int good_deferred(const std::vector<std::string> &names)
{
	std::vector<std::future<int>> counts;
	int sum = 0;

	for (const std::string &name : names)
		counts.push_back(std::async(std::launch::deferred, count, name));
	for (auto &one : counts)
		sum += one.get();
	return sum;
}

void good_packaged(const std::vector<std::string> &names)
{
	std::vector<std::packaged_task<int()>> tasks;

	for (const std::string &name : names)
		tasks.emplace_back([name] { return count(name); });

	std::thread worker([&tasks] {
		for (auto &task : tasks)
			task();
	});
	worker.join();
}

void good_starters(const std::vector<std::string> &names)
{
	std::vector<std::function<void()>> starters;

	for (const std::string &name : names)
		starters.push_back([name] { std::thread(run, name).detach(); });
	if (!starters.empty())
		starters.front()();
}

void good_default_policy(const std::vector<std::string> &names)
{
	std::vector<std::future<int>> counts;

	for (const std::string &name : names)
		counts.push_back(std::async(count, name));
}

void good_empty_handles(const std::vector<std::string> &names)
{
	std::vector<std::thread> later;

	for (const std::string &name : names) {
		std::thread none;

		later.push_back(std::move(none));
		run(name);
	}
}
