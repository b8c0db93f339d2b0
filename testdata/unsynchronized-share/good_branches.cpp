// The task runs on one branch only, or the access comes where it does not run.
// expect-none
#include <future>
#include <memory>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

int good_else(bool parallel)
{
	int total = 0;

	if (parallel) {
		std::thread worker([&total] { total += 4; });
		worker.join();
	} else {
		total += 4;
	}
	return total;
}

int good_early_return(bool parallel)
{
	int total = 0;
	std::future<void> done;

	if (!parallel) {
		total++;
		return total;
	}
	done = std::async(std::launch::async, [&total] { total += 4; });
	done.wait();
	return total;
}

int good_optional(bool parallel)
{
	int total = 0;
	std::optional<std::jthread> worker;

	if (parallel)
		worker.emplace([&total] { total += 4; });
	worker.reset();
	return ++total;
}

int good_failed_to_start()
{
	int total = 0;

	try {
		std::thread worker([&total] { total += 4; });
		worker.join();
	} catch (const std::system_error &) {
		total = -1;
	}
	return total;
}

int good_batches(const std::vector<std::vector<int>> &batches)
{
	int done = 0;

	for (const auto &batch : batches) {
		int sum = 0;
		std::thread worker([&sum, &batch] {
			for (int value : batch)
				sum += value;
		});

		worker.join();
		done += sum;
	}
	return done;
}
