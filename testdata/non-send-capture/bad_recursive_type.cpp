// Recursive types that reach what does not travel.
#include <future>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

struct NOT_SEND_BECAUSE("it signals on its own thread") scene_item { // expect-note: "it signals"
	int z = 0;
};

struct tree {
	std::string name;
	std::vector<tree> children;
	scene_item *shown = nullptr; // expect-note: "shown"
};

struct group;

struct member {
	std::shared_ptr<group> within;
	int rank = 0;
};

// Through each other.
struct group {
	std::map<std::string, member> members;
	std::unique_ptr<scene_item> frame; // expect-note: "frame"
};

struct list_node {
	list_node *next = nullptr;
	list_node *previous = nullptr;
	scene_item item; // expect-note: "item"
};

size_t count(const tree &of);

size_t
bad_tree(tree whole)
{
	// expect-next: non-send-capture
	auto size = std::async(std::launch::async, [all = std::move(whole)] { return count(all); });
	return size.get();
}

int
bad_through_each_other(member first)
{
	// expect-next: non-send-capture
	auto rank = std::async(std::launch::async, [first] { return first.rank; });
	return rank.get();
}

int
bad_list(list_node *head)
{
	auto sum = std::async(std::launch::async, [head] { // expect: non-send-capture
		int total = 0;
		for (const list_node *node = head; node; node = node->next)
			total += node->item.z;
		return total;
	});
	return sum.get();
}
