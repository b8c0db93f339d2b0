// Lambdas that are called here, by algorithms, visitors and callbacks.
// expect-none
#include <algorithm>
#include <functional>
#include <vector>

struct memo {
	int get(int key) const
	{
		return last = key;
	}
	mutable int last = 0;
};

int
good_algorithm(const memo &table, std::vector<int> values)
{
	std::sort(values.begin(), values.end(),
		  [&table](int left, int right) { return table.get(left) < table.get(right); });
	std::for_each(values.begin(), values.end(), [&](int value) { table.get(value); });
	auto twice = [&table](int value) { return 2 * table.get(value); };
	std::function<int(int)> held = twice;
	return twice(3) + held(4);
}
