// The thread is made and joined under the same condition.
// expect-none
#include <thread>
#include <vector>

long sum(const std::vector<int> &values, size_t from, size_t to);

long
good_parameter(const std::vector<int> &values, bool parallel)
{
	long left = 0, right = 0;
	size_t middle = values.size() / 2;
	std::thread adder;
	if (parallel)
		adder = std::thread([&] { left = sum(values, 0, middle); });
	else
		left = sum(values, 0, middle);
	right = sum(values, middle, values.size());
	if (parallel)
		adder.join();
	return left + right;
}

long
good_constant(const std::vector<int> &values)
{
	const bool parallel = values.size() > 1000;
	long left = 0, right = 0;
	size_t middle = values.size() / 2;
	std::thread adder;
	if (parallel)
		adder = std::thread([&] { left = sum(values, 0, middle); });
	if (!parallel)
		left = sum(values, 0, middle);
	right = sum(values, middle, values.size());
	if (parallel)
		adder.join();
	return left + right;
}
