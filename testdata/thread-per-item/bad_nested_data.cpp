// Two loops over data, one inside the other: the joins of the inner one do not bound it.
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

struct file {
	std::string name;
	std::vector<std::string> chunks;
};

void upload(const std::string &chunk);
bool verify(const file &file);

void bad_joined_per_file(const std::vector<file> &files)
{
	for (const file &file : files) {
		std::vector<std::thread> threads;

		for (const std::string &chunk : file.chunks)
			threads.emplace_back(upload, chunk); // expect: thread-per-item
		for (std::thread &thread : threads)
			thread.join();
		if (!verify(file))
			return;
	}
}

void bad_counted_outside(const std::vector<file> &files)
{
	for (int attempt = 0; attempt < 3; attempt++) {
		std::vector<std::jthread> threads;

		for (const file &file : files)
			threads.emplace_back(upload, file.name); // expect: thread-per-item
	}
}

void bad_groups(const std::unordered_map<std::string, std::vector<file>> &groups)
{
	std::vector<std::thread> threads;

	for (const auto &[group, files] : groups) {
		if (files.empty())
			continue;
		for (const file &file : files)
			if (!file.chunks.empty())
				threads.emplace_back(upload, file.chunks.front()); // expect: thread-per-item
	}
	for (std::thread &thread : threads)
		thread.join();
}
