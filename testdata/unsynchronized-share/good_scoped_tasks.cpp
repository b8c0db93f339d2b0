// A scoped task ends with the call; one task alone beside nobody is fine.
// expect-none
#include <algorithm>
#include <atomic>
#include <execution>
#include <mutex>
#include <numeric>
#include <vector>

int good_atomic_sum(const std::vector<int> &values)
{
	std::atomic<int> sum = 0;

	std::for_each(std::execution::par, values.begin(), values.end(), [&sum](int value) { sum += value; });
	return sum;
}

int good_locked_sum(const std::vector<int> &values)
{
	std::mutex mutex;
	int sum = 0;

	std::for_each(std::execution::par, values.begin(), values.end(), [&](int value) {
		std::lock_guard guard(mutex);
		sum += value;
	});
	sum++;
	return sum;
}

void good_own_element(std::vector<int> &values)
{
	int step = 3;

	std::for_each(std::execution::par, values.begin(), values.end(), [&step](int &value) { value += step; });
	step++;
}

int good_reduce(const std::vector<int> &values)
{
	return std::reduce(std::execution::par, values.begin(), values.end());
}
