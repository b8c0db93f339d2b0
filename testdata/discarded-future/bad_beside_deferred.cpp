#include <future>
#include <string>
#include <vector>

static int load(int shard)
{
	return shard;
}
// Deferred and dropped it never runs at all: the other rule speaks.
void bad_both()
{
	(void)std::async(std::launch::deferred, load, 1); // expect: task-never-awaited
	(void)std::async(std::launch::async, load, 2);    // expect: discarded-future
}
