// expect-none
#include <string>
#include <vector>

#include "task.hpp"

// Not coroutines, whatever they capture.
demo::task<int> work(int job);

demo::task<int> good_returns_task(int job)
{
	return [job] { return work(job); }();
}

void good_generator(int last)
{
	auto numbers = [last]() -> demo::generator<int> {
		for (int i = 0; i < last; i++)
			co_yield i;
	};
	int sum = 0;
	for (int n : numbers())
		sum += n;
	(void)sum;
}
