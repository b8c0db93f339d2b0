// What happens before the spawn, or behind the join, is ordered.
// expect-none
#include <future>
#include <string>
#include <thread>
#include <vector>

int good_before_and_after(const std::vector<int> &values)
{
	int sum = 0;

	sum = 1;
	std::thread worker([&] {
		for (int value : values)
			sum += value;
	});
	worker.join();
	sum++;
	return sum;
}

int good_one_after_the_other()
{
	int rounds = 0;

	for (int i = 0; i < 3; i++) {
		std::thread worker([&rounds] { rounds++; });

		worker.join();
	}
	std::thread last([&rounds] { rounds++; });
	last.join();
	return rounds;
}

int good_scope()
{
	int rounds = 0;
	{
		std::jthread worker([&rounds] { rounds++; });
	}
	rounds++;
	return rounds;
}

std::string good_future(const std::string &path)
{
	std::string text;
	auto loaded = std::async(std::launch::async, [&text, &path] { text = path; });

	loaded.get();
	text += "\n";
	return text;
}

int good_deferred()
{
	int calls = 0;
	auto later = std::async(std::launch::deferred, [&calls] { calls++; });

	calls++;
	later.get();
	return calls;
}

int good_vector_of_threads(const std::vector<int> &values)
{
	std::vector<std::thread> threads;
	std::vector<int> sums(4);
	int total = 0;

	for (size_t i = 0; i < sums.size(); i++)
		threads.emplace_back([&sums, &values, i] {
			for (int value : values)
				sums[i] += value;
		});
	for (auto &thread : threads)
		thread.join();
	for (int sum : sums)
		total += sum;
	return total;
}

int good_joined_if_joinable(bool parallel)
{
	int total = 0;
	std::thread worker;

	if (parallel)
		worker = std::thread([&total] { total += 4; });
	if (worker.joinable())
		worker.join();
	total++;
	return total;
}
