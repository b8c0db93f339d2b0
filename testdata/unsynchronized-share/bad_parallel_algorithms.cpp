// args: -std=c++20
// Parallel algorithms run their callable several times at once.
#include <algorithm>
#include <execution>
#include <numeric>
#include <string>
#include <vector>

int bad_captured_int(const std::vector<int> &values)
{
	int sum = 0;

	std::for_each(std::execution::par, values.begin(), values.end(),
		      [&sum](int value) { sum += value; }); // expect: unsynchronized-share "by its siblings"
	return sum;
}

size_t bad_collect(std::vector<std::string> &lines)
{
	std::vector<std::string> found;

	std::for_each(std::execution::par_unseq, lines.begin(), lines.end(),
		      [&](const std::string &line) { // expect: unsynchronized-share "'found'"
			      if (!line.empty())
				      found.push_back(line);
		      });
	return found.size();
}

int good_sequential(const std::vector<int> &values)
{
	int sum = 0;

	std::for_each(std::execution::seq, values.begin(), values.end(), [&sum](int value) { sum += value; });
	std::for_each(values.begin(), values.end(), [&sum](int value) { sum += value; });
	return sum;
}
