// Files: the disk, or a network mount, keeps the thread.
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <unistd.h>

#include "task.hpp"

demo::task<int>
bad_stream(std::string path)
{
	int wanted = co_await demo::next_event(), lines = 0;
	std::ifstream in(path); // expect: blocking-in-async "it waits for the disk"
	std::string line;
	while (lines < wanted && std::getline(in, line)) // expect-note: "and blocks here too"
		lines++;
	co_return lines;
}

demo::task<long>
bad_stdio(const char *path)
{
	char buffer[512];
	long bytes = 0;
	co_await demo::next_event();
	std::FILE *file = std::fopen(path, "r"); // expect: blocking-in-async "'fopen'"
	if (!file)
		co_return -1;
	while (std::size_t n = std::fread(buffer, 1, sizeof buffer, file)) // expect-note: "and blocks here too"
		bytes += static_cast<long>(n);
	std::fclose(file);
	co_return bytes;
}

demo::task<bool>
bad_descriptor(const char *path)
{
	char magic[4];
	co_await demo::next_event();
	int fd = ::open(path, O_RDONLY | O_CLOEXEC); // expect: blocking-in-async "'open'"
	bool ok = fd >= 0 && ::read(fd, magic, sizeof magic) == 4;
	::close(fd);
	co_return ok;
}

demo::task<std::string>
bad_prompt()
{
	std::string answer;
	co_await demo::next_event();
	std::cin >> answer; // expect: blocking-in-async "the terminal"
	co_return answer;
}

demo::task<std::uintmax_t>
bad_metadata(std::filesystem::path path)
{
	co_await demo::next_event();
	co_return std::filesystem::file_size(path); // expect: blocking-in-async
}

// The stream comes as an argument: what it is, the caller knows.
static int
count_words(std::istream &in)
{
	std::string word;
	int count = 0;
	while (in >> word)
		count++;
	return count;
}

class dictionary
{
      public:
	demo::task<int> bad_reload()
	{
		co_await demo::next_event();
		co_return count_words(file_); // expect: blocking-in-async
	}

      private:
	std::ifstream file_;
};
