#include "counter.h"

#include <future>

static int count(int from)
{
	counter result{from};

	result.value++;
	return result.value;
}

int main()
{
	std::async(std::launch::async, count, 1); // the one finding: discarded-future
	return 0;
}
