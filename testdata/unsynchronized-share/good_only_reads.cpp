// Both sides only read.
// expect-none
#include <map>
#include <string>
#include <thread>
#include <vector>

struct Config {
	std::string host;
	int port = 0;
	std::vector<std::string> paths;

	bool local() const { return host == "localhost"; }
};

int good_reads(const Config &config)
{
	int found = 0, mine = 0;
	std::thread worker([&config, &found] {
		for (const std::string &path : config.paths)
			found += path.empty();
		found += config.local() + config.port;
	});

	mine = config.port + static_cast<int>(config.paths.size()) + config.local();
	worker.join();
	return found + mine;
}

int good_accessors(std::vector<int> &values, std::map<int, int> &index)
{
	int sum = 0;
	std::thread worker([&values, &index, &sum] {
		for (auto at = values.begin(); at != values.end(); ++at)
			sum += *at;
		sum += index.find(1) != index.end();
	});
	int first = values.front() + values[1] + *values.data();

	first += index.at(1);
	worker.join();
	return sum + first;
}

size_t good_siblings(const std::string &text)
{
	std::vector<std::jthread> threads;

	for (int i = 0; i < 4; i++)
		threads.emplace_back([&text] {
			std::string copy = text;
			copy += "!";
		});
	return text.size();
}
