// expect-none
#include <string>
#include <vector>

#include "task.hpp"

static demo::task<int> load(const std::string &key, std::vector<int> *out)
{
	int value = co_await demo::next_event();
	out->push_back(value);
	co_return value + static_cast<int>(key.size());
}

// Awaited in the same expression: the temporaries live to its end.
demo::task<int> good_temporaries()
{
	std::vector<int> out;
	int a = co_await load("a", &out);
	co_return a + co_await load(std::string("b") + "c", &out);
}
int good_sync_wait()
{
	std::vector<int> out;
	std::string key = "k";
	return demo::sync_wait(load(key, &out)) + demo::sync_wait(load("l", &out));
}
demo::task<int> good_structured()
{
	std::vector<int> out;
	std::string first = "1", second = "2";
	auto a = load(first, &out);
	auto b = load(second, &out);
	int sum = co_await a;
	sum += co_await b;
	co_return sum;
}
demo::task<int> good_one_branch(bool twice)
{
	std::vector<int> out;
	std::string key = "k";
	auto a = load(key, &out);
	if (!twice)
		co_return co_await a;
	co_return co_await a + co_await load(key, &out);
}
