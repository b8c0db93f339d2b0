// The loop changes the index that each of its threads refers to.
#include <cstdio>
#include <future>
#include <thread>
#include <vector>

void bad_index()
{
	std::vector<std::thread> threads;

	for (int i = 0; i < 4; i++)
		threads.emplace_back([&i] { std::printf("%d\n", i); }); // expect: unsynchronized-share; expect: borrow-escapes-task
	for (auto &thread : threads)
		thread.join();
}

void bad_while()
{
	std::vector<std::jthread> threads;
	unsigned next = 0;

	while (next < 8) {
		threads.emplace_back([&] { std::printf("%u\n", next); }); // expect: unsynchronized-share "next"; expect: borrow-escapes-task
		++next;
	}
}

int good_copy()
{
	std::vector<std::future<int>> results;
	int sum = 0;

	for (int i = 0; i < 4; i++)
		results.push_back(std::async(std::launch::async, [i] { return i * i; }));
	for (auto &result : results)
		sum += result.get();
	return sum;
}
