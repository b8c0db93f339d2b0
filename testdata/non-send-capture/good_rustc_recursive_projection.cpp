// rustc auto-trait-projection-recursion and issue-117789-like: types that lead back to themselves
// through members, containers and type members are settled, and fine.
// expect-none
#include <memory>
#include <thread>
#include <utility>
#include <vector>

template <class Tag> struct traits_of {
	using children = std::vector<std::unique_ptr<Tag>>;
};
struct node {
	traits_of<node>::children below;
	node *up = nullptr;
	int value = 0;
};
struct left;
struct right {
	std::shared_ptr<left> other;
};
struct left {
	std::shared_ptr<right> other;
};

void
good_trees(node root, left pair)
{
	std::jthread t([root = std::move(root), pair] { (void)(root.value + !pair.other); });
}
