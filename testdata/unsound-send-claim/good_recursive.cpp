// Types that hold themselves, and each other.
// expect-none
#include <memory>
#include <vector>

#include "sendsync.h"

struct SEND SYNC tree {
	int value = 0;
	std::unique_ptr<tree> left, right;
	std::vector<tree> others;
	tree *parent = nullptr;
};

struct edge;
struct SEND node {
	std::vector<edge> out;
};
struct SEND edge {
	std::unique_ptr<node> to;
	int weight = 0;
};
