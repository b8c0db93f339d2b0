#include <future>
#include <string>
#include <vector>

static int work(int n)
{
	return n * 2;
}
// A function of the project that returns the future counts like std::async.
static std::future<int> start(int n)
{
	return std::async(std::launch::async, work, n);
}
static std::future<int> start_twice(int n)
{
	if (n > 3)
		return std::async(std::launch::async, work, n);
	return start(n + 1);
}
void bad_wrapped()
{
	start(1);       // expect: discarded-future "'start'"
	start_twice(2); // expect: discarded-future
}
int good_wrapped()
{
	auto result = start(1);
	return result.get() + start_twice(2).get();
}
