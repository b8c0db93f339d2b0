// Ranges, iterators, lists and streams.
#include <algorithm>
#include <fstream>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <queue>
#include <string>
#include <thread>
#include <vector>

void index_file(const std::string &path);

void bad_range(const std::vector<std::string> &paths)
{
	std::vector<std::thread> threads;

	for (const auto &path : paths)
		threads.emplace_back(index_file, path); // expect: thread-per-item
	for (auto &thread : threads)
		thread.join();
}

void bad_iterators(const std::list<std::string> &paths)
{
	std::vector<std::thread> threads;

	for (auto path = paths.begin(); path != paths.end(); ++path)
		threads.push_back(std::thread(index_file, *path)); // expect: thread-per-item
	for (auto &thread : threads)
		thread.join();
}

void bad_map(const std::map<int, std::string> &paths)
{
	for (const auto &[id, path] : paths)
		std::thread([path = path] { index_file(path); }).detach(); // expect: thread-per-item
}

void bad_lines(std::ifstream &list)
{
	std::string path;

	while (std::getline(list, path))
		std::thread(index_file, path).detach(); // expect: thread-per-item
}

void bad_words(std::ifstream &list)
{
	std::string path;

	while (list >> path)
		std::thread(index_file, path).detach(); // expect: thread-per-item
}

void bad_queue(std::queue<std::string> &paths)
{
	while (!paths.empty()) {
		std::thread(index_file, paths.front()).detach(); // expect: thread-per-item
		paths.pop();
	}
}

void bad_futures(const std::vector<std::string> &paths)
{
	std::vector<std::future<void>> done;

	for (const auto &path : paths)
		// expect-next: thread-per-item
		done.push_back(std::async(std::launch::async, index_file, path));
	for (auto &one : done)
		one.get();
}

void bad_jthreads(const std::vector<std::string> &paths)
{
	std::vector<std::jthread> threads;

	for (const auto &path : paths)
		threads.emplace_back([path] { index_file(path); }); // expect: thread-per-item
}

void bad_for_each(const std::vector<std::string> &paths)
{
	// expect-next: thread-per-item
	std::for_each(paths.begin(), paths.end(), [](const std::string &path) {
		std::thread(index_file, path).detach();
	});
}

struct node {
	std::unique_ptr<node> next;
	std::string path;
};

void bad_list(const node *first)
{
	for (const node *n = first; n; n = n->next.get())
		std::thread(index_file, n->path).detach(); // expect: thread-per-item
}

void bad_nested(const std::vector<std::string> &paths)
{
	for (const auto &path : paths)
		for (int part = 0; part < 4; part++)
			std::thread(index_file, path).detach(); // expect: thread-per-item
}
