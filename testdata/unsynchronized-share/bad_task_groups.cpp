// Task groups and pools of libraries.
#include <string>
#include <vector>

#include <llvm/Support/ThreadPool.h>
#include <oneapi/tbb.h>

int bad_tbb(const std::vector<int> &values)
{
	tbb::task_group group;
	int sum = 0;

	group.run([&sum, &values] { sum += values.front(); }); // expect: unsynchronized-share "by another task"
	group.run([&sum, &values] { sum += values.back(); });
	group.wait();
	return sum;
}

int good_tbb(const std::vector<int> &values)
{
	tbb::task_group group;
	int left = 0, right = 0;

	group.run([&left, &values] { left = values.front(); });
	group.run([&right, &values] { right = values.back(); });
	group.wait();
	return left + right;
}
