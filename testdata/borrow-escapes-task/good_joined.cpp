// Joined before the variable dies, in the plain ways.
// expect-none
#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void sort_part(std::vector<int> &values, size_t from, size_t to);
long sum(const std::vector<int> &values);
void show(long value);

long
good_plain(std::vector<int> values)
{
	long result = 0;
	std::thread adder([&values, &result] { result = sum(values); });
	adder.join();
	return result;
}

long
good_work_between(std::vector<int> values)
{
	long result = 0;
	std::string title = "sum of " + std::to_string(values.size());
	std::thread adder([&] { result = sum(values); });
	for (char &letter : title)
		letter = letter == ' ' ? '_' : letter;
	adder.join();
	show(result);
	return result;
}

void
good_temporary()
{
	std::vector<int> values{3, 2, 1};
	std::thread([&] { sort_part(values, 0, 3); }).join();
	std::thread(sort_part, std::ref(values), 0, 3).join();
	show(sum(values));
}

void
good_arguments()
{
	std::vector<int> values{4, 3, 2, 1};
	std::vector<int> *address = &values;
	std::thread first(sort_part, std::ref(values), 0, 2);
	first.join();
	std::thread second([address] { sort_part(*address, 2, 4); });
	second.join();
}

void
good_assigned()
{
	std::vector<int> values{3, 2, 1};
	std::thread sorter;
	sorter = std::thread([&values] { sort_part(values, 0, 3); });
	sorter.join();
	sorter = std::thread([&values] { sort_part(values, 1, 3); });
	sorter.join();
}

// Made only at times; joined whenever it was made.
void
good_joinable(std::vector<int> values, bool parallel)
{
	std::thread sorter;
	if (parallel)
		sorter = std::thread([&values] { sort_part(values, 0, 1000); });
	else
		sort_part(values, 0, 1000);
	if (sorter.joinable())
		sorter.join();
	show(sum(values));
}

void
good_function_scope()
{
	{
		std::vector<int> values{1, 2};
		std::thread sorter([&values] { sort_part(values, 0, 2); });
		sorter.join();
	}
	show(0);
}
