// Containers and smart pointers of what travels, copied, moved, and pointed to.
// expect-none
#include <array>
#include <atomic>
#include <deque>
#include <forward_list>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <set>
#include <stack>
#include <string>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

struct sample {
	double value = 0;
	std::string unit;
};

struct series {
	std::vector<sample> samples;
	std::unique_ptr<series> previous;
	std::map<std::string, std::shared_ptr<const std::string>> labels;
};

size_t
good_moved(std::vector<sample> samples, std::unordered_map<std::string, std::list<int>> groups)
{
	auto size = std::async(std::launch::async,
			       [samples = std::move(samples), groups = std::move(groups)] {
				       return samples.size() + groups.size();
			       });
	return size.get();
}

size_t
good_owned(std::unique_ptr<series> of)
{
	auto size =
		std::async(std::launch::async, [of = std::move(of)] { return of->samples.size(); });
	return size.get();
}

size_t
good_adapters(std::queue<int> queue, std::stack<std::string> stack, std::priority_queue<int> heap)
{
	auto size = std::async(std::launch::async,
			       [=] { return queue.size() + stack.size() + heap.size(); });
	return size.get();
}

size_t
good_others(std::set<int> set, std::unordered_set<std::string> names, std::deque<bool> bits,
	    std::forward_list<char> chars, std::array<std::optional<sample>, 2> pair)
{
	auto size = std::async(std::launch::async, [=] {
		return set.size() + names.size() + bits.size() + size_t(chars.empty()) +
		       pair.size();
	});
	return size.get();
}

size_t
good_custom_deleter(std::unique_ptr<FILE, int (*)(FILE *)> file)
{
	auto closed = std::async(std::launch::async, [file = std::move(file)]() mutable {
		file.reset();
		return size_t{1};
	});
	return closed.get();
}

void
good_pointers(const std::vector<const series *> &all)
{
	std::jthread worker([all, count = all.size()] { std::printf("%zu\n", count); });
}
