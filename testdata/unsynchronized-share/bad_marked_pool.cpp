// A project's own pool: by its marks, and through a body that starts a thread.
#include <functional>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

class Pool {
public:
	SPAWNS_DETACHED void post(TASK std::function<void()> job);
};

class Crew {
public:
	template <class Function> void start(Function function)
	{
		threads_.emplace_back(std::move(function));
	}
	~Crew()
	{
		for (auto &thread : threads_)
			thread.join();
	}

private:
	std::vector<std::thread> threads_;
};

struct Stats {
	long hits = 0;
	long misses = 0;
};

void bad_post(Pool &pool, Stats &stats)
{
	pool.post([&stats] { stats.hits++; }); // expect: unsynchronized-share "stats.hits"
	stats.hits = 0;
}

void bad_post_twice(Pool &pool, Stats &stats)
{
	pool.post([&stats] { stats.misses++; }); // expect: unsynchronized-share "by another task"
	pool.post([&stats] { stats.misses--; });
}

long bad_crew()
{
	Stats stats;
	Crew crew;

	crew.start([&stats] { stats.hits++; }); // expect: unsynchronized-share
	stats.hits++;
	return stats.misses;
}
