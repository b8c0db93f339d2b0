// expect-none
#include <string>
#include <vector>

#include "task.hpp"

// A generator is pulled by the one who holds it.
static demo::generator<int> lengths(const std::vector<std::string> &words)
{
	for (const std::string &word : words)
		co_yield static_cast<int>(word.size());
}
int good_pulled()
{
	std::vector<std::string> words = {"a", "bc"};
	int sum = 0;
	for (int length : lengths(words))
		sum += length;
	return sum;
}
