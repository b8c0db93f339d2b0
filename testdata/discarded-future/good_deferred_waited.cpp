// expect-none
#include <future>
#include <string>
#include <vector>

static int load(int shard)
{
	return shard;
}
int good_deferred()
{
	auto later = std::async(std::launch::deferred, load, 1);
	return later.get();
}
int good_deferred_at_once()
{
	return std::async(std::launch::deferred, load, 2).get();
}
