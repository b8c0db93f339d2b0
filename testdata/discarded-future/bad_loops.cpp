// In loops over data, also in for_each: one call after the other. The loop rule says nothing more.
#include <algorithm>
#include <fstream>
#include <future>
#include <map>
#include <string>
#include <vector>

void resize(const std::string &image);

void bad_range(const std::vector<std::string> &images)
{
	for (const std::string &image : images)
		std::async(std::launch::async, resize, image); // expect: discarded-future
}

void bad_lines(std::ifstream &list)
{
	for (std::string line; std::getline(list, line);) {
		if (line.empty() || line[0] == '#')
			continue;
		(void)std::async(std::launch::async, [line] { resize(line); }); // expect: discarded-future
	}
}

void bad_for_each(const std::map<std::string, int> &images)
{
	using entry = std::pair<const std::string, int>;

	std::for_each(images.begin(), images.end(), [](const entry &entry) {
		std::async(std::launch::async, resize, entry.first); // expect: discarded-future
	});
	// a lambda template: nobody sees what it is called with
	std::for_each(images.begin(), images.end(), [](const auto &entry) {
		std::async(std::launch::async, resize, entry.first); // todo: discarded-future
	});
}

void bad_while(std::vector<std::string> images)
{
	while (!images.empty()) {
		std::async(resize, images.back()); // expect: discarded-future
		images.pop_back();
	}
	do
		(void)std::async(resize, "last"); // expect: discarded-future
	while (false);
}
