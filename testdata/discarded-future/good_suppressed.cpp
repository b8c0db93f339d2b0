// expect-none
#include <future>
#include <string>
#include <vector>

void good_suppressed()
{
	(void)std::async(std::launch::async, [] {}); // NOLINT(discarded-future): warms up the runtime
}
