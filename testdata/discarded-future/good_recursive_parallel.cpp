// Divide and conquer: the left half runs beside the right one.
// expect-none
#include <algorithm>
#include <cstddef>
#include <future>
#include <iterator>
#include <numeric>
#include <vector>

template <typename Iterator>
long good_sum(Iterator first, Iterator last)
{
	const auto size = std::distance(first, last);

	if (size < 1000)
		return std::accumulate(first, last, 0L);
	Iterator middle = first + size / 2;
	auto left = std::async(std::launch::async, good_sum<Iterator>, first, middle);
	const long right = good_sum(middle, last);
	return left.get() + right;
}

void good_sort(int *first, int *last, int depth)
{
	if (last - first < 2)
		return;
	int *middle = std::partition(first, last, [pivot = *first](int value) { return value < pivot; });
	std::future<void> left;

	if (depth > 0)
		left = std::async(std::launch::async, good_sort, first, middle, depth - 1);
	else
		good_sort(first, middle, 0);
	good_sort(std::max(middle, first + 1), last, depth - 1);
	if (left.valid())
		left.get();
}

long all(std::vector<int> &values)
{
	good_sort(values.data(), values.data() + values.size(), 3);
	return good_sum(values.begin(), values.end());
}
