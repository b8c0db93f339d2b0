// Plain data that the tasks only read: const functions of such types are safe.
// expect-none
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

struct route {
	std::string path;
	std::vector<int> parts;
	std::optional<int> port;
	const route *parent = nullptr;
	std::unique_ptr<route> next;
	bool matches(const std::string &url) const;
};

bool
good_read(const route &first, const std::map<int, std::string> &names, int limit)
{
	std::jthread worker([&first, &names, &limit] {
		for (const auto &[id, name] : names)
			if (id < limit)
				first.matches(name);
	});
	return first.matches("/");
}
