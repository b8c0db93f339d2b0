// Functions that join what they are given: by reference, by value, by pointer, in a container.
// expect-none
#include <algorithm>
#include <functional>
#include <array>
#include <memory>
#include <span>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

void work(int id);

static void finish(std::thread &thread)
{
	if (thread.joinable())
		thread.join();
}

static void finish_pointer(std::thread *thread)
{
	thread->join();
}

static void finish_value(std::thread thread)
{
	thread.join();
}

static void finish_all(std::vector<std::thread> &threads)
{
	for (std::thread &thread : threads)
		finish(thread);
	threads.clear();
}

template <typename... Threads>
static void join_each(Threads &...threads)
{
	(threads.join(), ...);
}

void good_reference()
{
	std::thread worker(work, 1);

	finish(worker);
}

void good_pointer()
{
	std::thread worker(work, 1);

	finish_pointer(&worker);
}

void good_value()
{
	std::thread worker(work, 1);

	finish_value(std::move(worker));
}

void good_vector()
{
	std::vector<std::thread> workers;

	for (int i = 0; i < 4; i++)
		workers.emplace_back(work, i);
	finish_all(workers);
}

void good_pack()
{
	std::thread first(work, 1), second(work, 2);

	join_each(first, second);
}

void good_algorithm()
{
	std::array<std::thread, 4> workers;

	for (int i = 0; i < 4; i++)
		workers[static_cast<std::size_t>(i)] = std::thread(work, i);
	std::for_each(workers.begin(), workers.end(), std::mem_fn(&std::thread::join));
}

void good_tied()
{
	std::pair<std::thread, std::thread> both{std::thread(work, 1), std::thread(work, 2)};
	auto &[first, second] = both;

	first.join();
	second.join();
}
