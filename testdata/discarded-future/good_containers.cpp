// expect-none
#include <future>
#include <string>
#include <vector>

static int part(int n)
{
	return n;
}
int good_vector(int parts)
{
	std::vector<std::future<int>> results;
	for (int i = 0; i < parts; i++)
		results.push_back(std::async(part, i));
	results.emplace_back(std::async(part, parts));
	int sum = 0;
	for (auto &result : results)
		sum += result.get();
	return sum;
}
void keep(std::future<int> result);
void good_argument()
{
	keep(std::async(part, 1));
}
