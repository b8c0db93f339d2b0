// expect-none
#include <future>
#include <string>
#include <vector>

#include <memory>
static int slow(int n)
{
	return n;
}
void good_captured()
{
	auto result = std::async(std::launch::async, slow, 1);
	auto later = [result = std::move(result)]() mutable { return result.get(); };
	later();
}
void good_heap()
{
	auto result = std::make_unique<std::future<int>>(std::async(std::launch::async, slow, 2));
	result->get();
}
void good_reference()
{
	auto &&result = std::async(std::launch::async, slow, 3);
	slow(4);
	(void)result;
}
