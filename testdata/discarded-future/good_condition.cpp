// expect-none
#include <future>
#include <string>
#include <vector>

#include <chrono>
static int probe()
{
	return 1;
}
bool good_condition()
{
	if (std::async(std::launch::async, probe).get() > 0)
		return true;
	return std::async(probe).wait_for(std::chrono::seconds(1)) == std::future_status::ready;
}
int good_choice(bool other)
{
	auto result = other ? std::async(probe) : std::async(std::launch::async, probe);
	return result.get();
}
