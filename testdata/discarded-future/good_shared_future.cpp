// expect-none
#include <future>
#include <string>
#include <vector>

static int answer()
{
	return 42;
}
int good_share()
{
	std::shared_future<int> shared = std::async(std::launch::async, answer).share();
	return shared.get();
}
