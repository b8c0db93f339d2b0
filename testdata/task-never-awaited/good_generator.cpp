// expect-none
#include <string>
#include <vector>

#include "task.hpp"

// A generator that nobody asks has done nothing, and nothing was wanted of it.
static demo::generator<int> numbers(int last)
{
	for (int i = 0; i < last; i++)
		co_yield i;
}
int good_generator()
{
	numbers(3);
	auto unused = numbers(4);
	int sum = 0;
	for (int n : numbers(5))
		sum += n;
	return sum;
}
