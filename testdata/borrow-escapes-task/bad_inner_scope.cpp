// The variable's own block ends before the join, which comes too late.
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void warm_up(const std::string &cache);
int size_of(const std::string &cache);

void
bad_block()
{
	std::thread warmer;
	{
		std::string cache = "names";
		warmer = std::thread([&cache] { warm_up(cache); }); // expect: borrow-escapes-task
	}
	warmer.join();
}

void
bad_branch(bool cold)
{
	std::thread warmer;
	if (cold) {
		std::string cache = "names";
		warmer = std::thread(warm_up, std::ref(cache)); // expect: borrow-escapes-task
	}
	if (warmer.joinable())
		warmer.join();
}

int
bad_if_variable(const char *given)
{
	std::future<int> size;
	if (std::string cache = given; !cache.empty())
		// expect-next: borrow-escapes-task
		size = std::async(std::launch::async, [&cache] { return size_of(cache); });
	return size.valid() ? size.get() : 0;
}

int
bad_temporary_view(const char *given)
{
	std::future<int> size;
	{
		std::vector<std::string> caches(2, given);
		std::string &first = caches.front();
		size = std::async(std::launch::async, [&first] { return size_of(first); }); // todo: borrow-escapes-task
	}
	return size.get();
}

void
good_joined_in_block()
{
	std::thread warmer;
	{
		std::string cache = "names";
		warmer = std::thread([&cache] { warm_up(cache); });
		warmer.join();
	}
	warmer = std::thread([] { warm_up("rest"); });
	warmer.join();
}

void
good_outer_variable()
{
	std::string cache = "names";
	std::thread warmer;
	{
		warmer = std::thread([&cache] { warm_up(cache); });
	}
	warmer.join();
}
