#include <future>
#include <string>
#include <vector>

static void left(std::vector<int> &values)
{
	values.push_back(1);
}
// Meant to run side by side; they run one after the other.
void bad_two(std::vector<int> &a, std::vector<int> &b)
{
	std::async(std::launch::async, left, std::ref(a)); // expect: discarded-future
	std::async(std::launch::async, left, std::ref(b)); // expect: discarded-future
}
