// Kept in maps, optionals, pairs, unique pointers, aggregates, globals and statics.
// options: --rules -thread-per-item
// expect-none
#include <array>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

int fetch(int id);

struct request {
	int id;
	std::future<int> reply;
};

static std::future<int> startup = std::async(std::launch::async, fetch, 0);

int good_map(const std::vector<int> &ids)
{
	std::map<int, std::future<int>> replies;
	int sum = 0;

	for (int id : ids)
		replies.emplace(id, std::async(std::launch::async, fetch, id));
	replies[-1] = std::async(std::launch::async, fetch, -1);
	replies.insert_or_assign(-2, std::async(std::launch::async, fetch, -2));
	for (auto &[id, reply] : replies)
		sum += reply.get();
	return sum;
}

int good_pair()
{
	auto both = std::make_pair(std::async(std::launch::async, fetch, 1), std::async(std::launch::async, fetch, 2));
	auto [third, name] = std::tuple(std::async(std::launch::async, fetch, 3), std::string("third"));

	return both.first.get() + both.second.get() + third.get() + static_cast<int>(name.size());
}

int good_aggregates()
{
	std::list<request> requests;
	std::array<std::future<int>, 2> pair{std::async(fetch, 1), std::async(fetch, 2)};
	request one{4, std::async(std::launch::async, fetch, 4)};

	requests.push_back(request{5, std::async(std::launch::async, fetch, 5)});
	requests.push_back({6, std::async(std::launch::async, fetch, 6)});
	for (request &request : requests)
		one.id += request.reply.get();
	return one.id + one.reply.get() + pair[0].get() + pair[1].get();
}

int good_boxes()
{
	auto boxed = std::make_unique<std::future<int>>(std::async(std::launch::async, fetch, 7));
	std::optional<std::future<int>> maybe(std::async(std::launch::async, fetch, 8));
	static std::future<int> once = std::async(std::launch::async, fetch, 9);

	return boxed->get() + maybe->get() + (once.valid() ? 1 : 0) + (startup.valid() ? 1 : 0);
}
