// expect-none
// Blocking where it is fine: threads, main, generators, coroutines that never await.
#include <chrono>
#include <fstream>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "task.hpp"

using namespace std::chrono_literals;

// A generator is pulled by its caller, on the caller's thread.
demo::generator<std::string>
good_lines(std::string path)
{
	std::ifstream in(path);
	for (std::string line; std::getline(in, line);)
		co_yield line;
}

void
good_worker()
{
	for (int i = 0; i < 3; i++)
		std::this_thread::sleep_for(10ms);
}

demo::task<int>
counted()
{
	int sum = 0;
	for (int i = 0; i < 3; i++)
		sum += co_await demo::next_event();
	co_return sum;
}

int
main()
{
	std::vector<std::thread> workers;
	for (int i = 0; i < 4; i++)
		workers.emplace_back(good_worker);
	int sum = demo::sync_wait(counted());
	for (std::thread &worker : workers)
		worker.join();
	std::cout << sum << '\n';
}
