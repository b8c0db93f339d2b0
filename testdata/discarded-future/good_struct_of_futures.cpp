// expect-none
#include <future>
#include <string>
#include <vector>

#include <utility>
struct report {
	std::future<int> users;
	std::future<int> orders;
};
static int count(int table)
{
	return table;
}
report good_aggregate()
{
	return {std::async(count, 1), std::async(count, 2)};
}
std::pair<std::future<int>, int> good_pair()
{
	return {std::async(count, 3), 4};
}
int good_initialised()
{
	report both{std::async(count, 5), std::async(count, 6)};
	return both.users.get() + both.orders.get();
}
