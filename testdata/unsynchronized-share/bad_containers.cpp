// Methods of the standard library that are not const are writes.
#include <map>
#include <string>
#include <thread>
#include <vector>

size_t bad_push_back(const std::vector<std::string> &more)
{
	std::vector<std::string> lines;
	std::thread reader([&lines, &more] { // expect: unsynchronized-share "'lines'"
		for (const auto &line : more)
			lines.push_back(line); // expect-note: "the task writes 'lines'"
	});

	lines.push_back("header");
	reader.join();
	return lines.size();
}

size_t bad_size()
{
	std::vector<int> values;
	std::thread filler([&values] { values.resize(100); }); // expect: unsynchronized-share
	size_t early = values.size(); // expect-note: "reads 'values'"

	filler.join();
	return values.size() - early;
}

int bad_map_index(const std::string &key)
{
	std::map<std::string, int> counts;
	std::thread other([&counts] { counts["a"] = 1; }); // expect: unsynchronized-share

	counts[key] = 2;
	other.join();
	return counts["a"];
}

std::string bad_append()
{
	std::string log;
	std::jthread writer([&log] { log += "from the thread\n"; }); // expect: unsynchronized-share

	log += "from here\n";
	writer.join();
	return log;
}

int bad_range_for()
{
	std::vector<int> values(8);
	int sum = 0;
	std::thread grower([&values] { values.push_back(1); }); // expect: unsynchronized-share

	for (int value : values)
		sum += value;
	grower.join();
	return sum;
}
