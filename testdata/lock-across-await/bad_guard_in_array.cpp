// Guards as elements of arrays and containers: every shard locked at once.
#include <array>
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct shard {
	std::mutex lock;
	std::vector<int> rows;
};

struct database {
	std::array<shard, 4> shards;
};

task<void>
bad_array(database &db)
{
	// expect-next: lock-across-await
	std::unique_lock<std::mutex> hold[] = {std::unique_lock(db.shards[0].lock),
					       std::unique_lock(db.shards[1].lock)};
	db.shards[0].rows.push_back(co_await next_event());
	db.shards[1].rows.clear();
}

task<void>
bad_std_array(database &db)
{
	// expect-next: lock-across-await
	std::array<std::unique_lock<std::mutex>, 2> hold{std::unique_lock(db.shards[2].lock),
							 std::unique_lock(db.shards[3].lock)};
	db.shards[2].rows.push_back(co_await next_event());
}

task<void>
bad_vector(database &db)
{
	std::vector<std::unique_lock<std::mutex>> hold; // expect: lock-across-await
	hold.reserve(db.shards.size());
	for (shard &each : db.shards)
		hold.emplace_back(each.lock);
	int row = co_await next_event();
	for (shard &each : db.shards)
		each.rows.push_back(row);
}

task<void>
bad_push_back(database &db)
{
	std::vector<std::unique_lock<std::mutex>> hold; // expect: lock-across-await
	hold.push_back(std::unique_lock(db.shards[0].lock));
	db.shards[0].rows.push_back(co_await next_event());
}
