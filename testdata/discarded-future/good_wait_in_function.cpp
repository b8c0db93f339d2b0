// expect-none
#include <future>
#include <string>
#include <vector>

static void step(int n)
{
	(void)n;
}
static void finish(std::future<void> &&work)
{
	work.wait();
}
template <class T> static void finish_all(std::vector<std::future<T>> work)
{
	for (auto &each : work)
		each.wait();
}
void good_handed_over()
{
	finish(std::async(std::launch::async, step, 1));
	std::vector<std::future<void>> work;
	work.push_back(std::async(std::launch::async, step, 2));
	finish_all(std::move(work));
}
