// Views over data, transform, ranges::for_each: the spawn is in the closure.
#include <algorithm>
#include <future>
#include <iterator>
#include <ranges>
#include <string>
#include <thread>
#include <vector>

struct job {
	std::string name;
	bool urgent = false;
};

void run(const job &job);
int weigh(const job &job);

void bad_filtered(const std::vector<job> &jobs)
{
	for (const job &job : jobs | std::views::filter([](const auto &job) { return job.urgent; }))
		std::thread(run, job).detach(); // expect: thread-per-item
}

void bad_ranges_for_each(const std::vector<job> &jobs)
{
	// expect-next: thread-per-item
	std::ranges::for_each(jobs, [](const job &job) { std::thread(run, job).detach(); });
}

void bad_for_each_into_vector(const std::vector<job> &jobs)
{
	std::vector<std::thread> threads;

	// expect-next: thread-per-item
	std::for_each(jobs.begin(), jobs.end(), [&threads](const job &job) {
		threads.emplace_back(run, job);
	});
	for (std::thread &thread : threads)
		thread.join();
}

int bad_transform(const std::vector<job> &jobs)
{
	std::vector<std::future<int>> weights;
	int sum = 0;

	// expect-next: thread-per-item
	std::transform(jobs.begin(), jobs.end(), std::back_inserter(weights), [](const job &job) {
		return std::async(std::launch::async, weigh, job);
	});
	for (std::future<int> &weight : weights)
		sum += weight.get();
	return sum;
}
