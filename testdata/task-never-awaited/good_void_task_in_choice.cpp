// expect-none
#include <string>
#include <vector>

#include "task.hpp"

static demo::task<int> from_cache(std::string key)
{
	co_return static_cast<int>(key.size());
}
static demo::task<int> from_disk(std::string key)
{
	co_return co_await demo::next_event() + static_cast<int>(key.size());
}
demo::task<int> good_choice(bool cached, std::string key)
{
	co_return co_await (cached ? from_cache(key) : from_disk(key));
}
demo::task<int> good_reassigned(bool cached, std::string key)
{
	demo::task<int> source;
	if (cached)
		source = from_cache(key);
	else
		source = from_disk(key);
	co_return co_await source;
}
demo::task<int> good_retry(std::string key)
{
	auto source = from_disk(key);
	for (int i = 0; i < 3; i++) {
		if (int value = co_await source; value > 0)
			co_return value;
		source = from_disk(key);
	}
	co_return 0;
}
