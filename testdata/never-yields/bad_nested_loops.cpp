// Loops in loops: the inner ones end, the outer one does not, and nothing suspends on its way.
#include <cstddef>
#include <list>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct grid {
	std::vector<std::vector<int>> cells;
	bool dirty = false;
};

int neighbours(const grid &grid, std::size_t x, std::size_t y);
void draw(const grid &grid);

task<void> bad_simulation(grid &grid)
{
	co_await next_event();
	for (;;) { // expect: never-yields
		for (std::size_t y = 0; y < grid.cells.size(); y++)
			for (std::size_t x = 0; x < grid.cells[y].size(); x++)
				grid.cells[y][x] = neighbours(grid, x, y) == 3;
		do {
			draw(grid);
		} while (grid.dirty);
	}
}

task<void> bad_inner_break(std::list<int> &jobs)
{
	co_await next_event();
	while (true) { // expect: never-yields
		for (;;) {
			if (jobs.empty())
				break;
			jobs.pop_front();
		}
	}
}

task<void> good_leaves_both(std::list<int> &jobs)
{
	co_await next_event();
	while (true) {
		for (;;) {
			if (jobs.empty())
				goto done;
			jobs.pop_front();
		}
	}
done:
	co_await next_event();
}

task<void> good_inner_awaits(std::list<int> &jobs)
{
	while (true) {
		for (int job : jobs)
			co_await demo::sleep_for_ms(job);
	}
}
