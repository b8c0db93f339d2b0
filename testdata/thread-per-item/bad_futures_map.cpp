// std::async(launch::async) for each key: futures in a map, in a member, in a struct.
#include <cstdint>
#include <filesystem>
#include <future>
#include <map>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

std::uint32_t checksum(const fs::path &file);

struct pending {
	fs::path file;
	std::future<std::uint32_t> sum;
};

std::map<std::string, std::uint32_t> bad_tree(const fs::path &root)
{
	std::map<std::string, std::future<std::uint32_t>> sums;
	std::map<std::string, std::uint32_t> result;

	for (const fs::directory_entry &entry : fs::recursive_directory_iterator(root)) {
		if (!entry.is_regular_file())
			continue;
		// expect-next: thread-per-item
		sums.emplace(entry.path().string(), std::async(std::launch::async, checksum, entry.path()));
	}
	for (auto &[name, sum] : sums)
		result[name] = sum.get();
	return result;
}

std::uint32_t bad_structs(const std::vector<fs::path> &files)
{
	std::vector<pending> all;
	std::uint32_t total = 0;

	for (const fs::path &file : files) {
		pending one{file, {}};
		one.sum = std::async(std::launch::async, [file] { return checksum(file); }); // expect: thread-per-item
		all.push_back(std::move(one));
	}
	for (pending &one : all)
		total ^= one.sum.get();
	return total;
}

class verifier {
public:
	void add_all(const std::unordered_map<std::string, fs::path> &files)
	{
		for (const auto &[name, file] : files)
			checks_[name] = std::async(std::launch::async, checksum, file); // expect: thread-per-item
	}

	bool matches(const std::string &name, std::uint32_t expected)
	{
		auto found = checks_.find(name);
		return found != checks_.end() && found->second.get() == expected;
	}

private:
	std::unordered_map<std::string, std::future<std::uint32_t>> checks_;
};

bool verify(const std::unordered_map<std::string, fs::path> &files)
{
	verifier all;
	all.add_all(files);
	return all.matches("a", bad_structs({"a", "b"})) && bad_tree("/").empty();
}
