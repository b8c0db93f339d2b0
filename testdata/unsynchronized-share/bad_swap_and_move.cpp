// Swaps and moves are writes; so is a copy made while somebody writes a read.
#include <string>
#include <thread>
#include <utility>
#include <vector>

size_t bad_swap(std::vector<int> fresh)
{
	std::vector<int> current;
	size_t size = 0;
	std::thread reader([&current, &size] { size = current.size(); }); // expect: unsynchronized-share "'current'"

	std::swap(current, fresh);
	reader.join();
	return size;
}

size_t bad_copy()
{
	std::string name = "a";
	std::thread writer([&name] { name = "a longer name"; }); // expect: unsynchronized-share
	std::string copy = name;

	writer.join();
	return copy.size();
}

int bad_copy_into_second()
{
	int port = 0;
	int used = 0;
	std::thread first([&port] { port = 8080; }); // expect: unsynchronized-share
	std::thread second([port, &used] { used = port; });

	first.join();
	second.join();
	return used;
}
