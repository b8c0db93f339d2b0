// A folly-like executor: via() and addTask() are marked, and take any function.
#include <functional>

#include "sendsync.h"

namespace folly
{
class Executor
{
      public:
	SPAWNS_DETACHED void add(TASK std::function<void()> work);
};
template <class Function> SPAWNS_DETACHED void via(Executor *on, TASK Function &&work);
} // namespace folly

struct geo_index {
	int nearest(int x) const
	{
		return last = x;
	}
	mutable int last = 0;
};

void
bad_add(folly::Executor &pool, const geo_index &cities)
{
	pool.add([&cities] { cities.nearest(1); }); // expect: non-sync-share
}

void
bad_via(folly::Executor &pool, const geo_index &cities)
{
	folly::via(&pool, [&cities] { cities.nearest(2); }); // expect: non-sync-share
}
