// Tasks of std::async that share what they fill.
#include <future>
#include <string>
#include <vector>

static std::string fetch(int page)
{
	return std::string(static_cast<size_t>(page), 'x');
}

size_t bad_pages()
{
	std::vector<std::string> pages;
	auto first = std::async(std::launch::async, [&pages] { pages.push_back(fetch(1)); }); // expect: unsynchronized-share
	auto second = std::async(std::launch::async, [&pages] { pages.push_back(fetch(2)); });

	first.get();
	second.get();
	return pages.size();
}

int bad_fail_flag(const std::vector<std::string> &names)
{
	int failures = 0;
	std::vector<std::future<void>> checks;

	for (const std::string &name : names)
		checks.push_back(std::async(std::launch::async, [&failures, name] { // expect: unsynchronized-share; expect: thread-per-item
			if (name.empty())
				failures++;
		}));
	for (auto &check : checks)
		check.get();
	return failures;
}
