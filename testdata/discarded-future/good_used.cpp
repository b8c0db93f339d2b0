// expect-none
#include <future>
#include <string>
#include <vector>

static int square(int n)
{
	return n * n;
}
int good_kept()
{
	auto first = std::async(std::launch::async, square, 3);
	int second = square(4);
	return first.get() + second;
}
int good_at_once()
{
	return std::async(std::launch::async, square, 3).get();
}
void good_wait()
{
	std::async(std::launch::async, square, 3).wait();
}
// Stored, though never asked: it waits at the end of the scope, not before.
int good_scope()
{
	auto side = std::async(std::launch::async, square, 5);
	return square(6);
}
std::future<int> good_returned(int n)
{
	return std::async(std::launch::async, square, n);
}
