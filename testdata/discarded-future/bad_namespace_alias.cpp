#include <future>
#include <string>
#include <vector>

namespace threads = std;
using std::async;
using policy = std::launch;
constexpr auto background = std::launch::async;

static int load(int shard)
{
	return shard;
}
void bad_names()
{
	threads::async(policy::async, load, 1); // expect: discarded-future
	(void)async(background, load, 2);       // expect: discarded-future
}
