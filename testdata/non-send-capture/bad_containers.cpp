// Containers of what belongs to one thread, keys and values, at any depth.
#include <array>
#include <deque>
#include <future>
#include <list>
#include <map>
#include <set>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include "sendsync.h"

// A handle of a windowing system; its owner is the thread that opened it.
struct NOT_SEND window {
	int id;
	bool operator<(const window &other) const
	{
		return id < other.id;
	}
};

void close_all(std::vector<window> windows);

void
bad_vector(std::vector<window> windows)
{
	std::thread closer(close_all, std::move(windows)); // expect: non-send-capture
	closer.join();
}

size_t
bad_map_value(std::map<std::string, window> by_title)
{
	auto count = std::async(std::launch::async, [by_title] { // expect: non-send-capture
		return by_title.size();
	});
	return count.get();
}

size_t
bad_map_key(std::map<window, std::string> titles)
{
	auto count = std::async(std::launch::async, [titles] { // expect: non-send-capture
		return titles.size();
	});
	return count.get();
}

size_t
bad_deep(std::unordered_map<std::string, std::vector<std::list<window>>> screens)
{
	auto count = std::async(std::launch::async, [=] { // expect: non-send-capture
		return screens.size();
	});
	return count.get();
}

size_t
bad_others(std::deque<window> queue, std::set<window> open, std::array<window, 2> pair)
{
	// expect-next: non-send-capture
	auto first = std::async(std::launch::async, [queue] { return queue.size(); });
	// expect-next: non-send-capture
	auto second = std::async(std::launch::async, [open] { return open.size(); });
	// expect-next: non-send-capture
	auto third = std::async(std::launch::async, [pair] { return pair[0].id; });
	return first.get() + second.get() + static_cast<size_t>(third.get());
}

// Their numbers are only numbers.
int
good_ids(const std::vector<window> &windows)
{
	std::vector<int> ids;
	for (const window &each : windows)
		ids.push_back(each.id);
	auto sum = std::async(std::launch::async, [ids = std::move(ids)] {
		int total = 0;
		for (int id : ids)
			total += id;
		return total;
	});
	return sum.get();
}
