// Recursive types whose every part travels.
// expect-none
#include <future>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

struct list_node {
	list_node *next = nullptr;
	list_node *previous = nullptr;
	int value = 0;
};

struct tree {
	std::string name;
	std::vector<tree> children;
	std::shared_ptr<tree> shared;
};

struct json {
	using array = std::vector<json>;
	using object = std::map<std::string, json>;
	std::variant<std::nullptr_t, bool, double, std::string, array, object> value;
};

struct department;

struct person {
	std::string name;
	std::weak_ptr<department> in;
};

struct department {
	std::vector<person> people;
	std::unique_ptr<department> above;
};

int
good_list(list_node *head)
{
	auto sum = std::async(std::launch::async, [head] {
		int total = 0;
		for (const list_node *node = head; node; node = node->next)
			total += node->value;
		return total;
	});
	return sum.get();
}

size_t
good_tree(tree whole)
{
	auto size = std::async(std::launch::async,
			       [whole = std::move(whole)] { return whole.children.size(); });
	return size.get();
}

size_t
good_json(const json &document)
{
	auto index = std::async(std::launch::async, [document] { return document.value.index(); });
	return index.get();
}

size_t
good_through_each_other(std::shared_ptr<department> sales, person first)
{
	auto size = std::async(std::launch::async,
			       [=] { return sales->people.size() + first.name.size(); });
	return size.get();
}
