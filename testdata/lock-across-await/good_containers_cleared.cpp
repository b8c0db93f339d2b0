// Guards in containers and arrays, released all.
// expect-none
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

task<void>
good_clear(std::vector<shard> &shards)
{
	std::vector<std::unique_lock<std::mutex>> hold;
	for (shard &each : shards)
		hold.emplace_back(each.lock);
	for (shard &each : shards)
		each.rows.clear();
	hold.clear();
	co_await next_event();
}

task<void>
good_empty(std::vector<shard> &shards)
{
	std::vector<std::unique_lock<std::mutex>> hold;
	int row = co_await next_event();
	for (shard &each : shards)
		hold.emplace_back(each.lock);
	for (shard &each : shards)
		each.rows.push_back(row);
}

task<void>
good_scope(std::vector<shard> &shards)
{
	for (shard &each : shards) {
		{
			std::array<std::unique_lock<std::mutex>, 1> hold{
				std::unique_lock(each.lock)};
			each.rows.clear();
		}
		co_await next_event();
	}
}
