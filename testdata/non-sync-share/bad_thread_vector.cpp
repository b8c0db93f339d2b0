// Workers in a vector, each with the same table.
#include <thread>
#include <vector>

struct routing_table {
	int hop(int to) const
	{
		return cached = to / 2;
	}
	mutable int cached = 0;
};

void
bad_workers(const routing_table &table)
{
	std::vector<std::jthread> workers;
	for (int i = 0; i < 4; i++)
		workers.emplace_back([&table, i] { table.hop(i); }); // expect: non-sync-share
}
