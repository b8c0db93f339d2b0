// expect-none
#include <future>
#include <string>
#include <vector>

#include <thread>
static int load(int shard)
{
	return shard;
}
int good_plain()
{
	load(1);
	std::jthread worker([] { load(2); });
	worker.join();
	return load(3);
}
