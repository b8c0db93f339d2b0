// The same mutex under two names: locked by one, given back by the other.
// expect-none
#include <array>
#include <memory>
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
	std::array<shard, 8> shards;
	std::unique_ptr<shard> spare;
};

task<void>
good_reference(database &db)
{
	std::mutex &lock = db.shards[3].lock;
	lock.lock();
	db.shards[3].rows.clear();
	db.shards[3].lock.unlock();
	co_await next_event();
}

task<void>
good_auto_reference(database &db)
{
	auto &first = db.shards.front();
	first.lock.lock();
	first.rows.clear();
	std::mutex &same = first.lock;
	same.unlock();
	co_await next_event();
}

task<void>
good_element(database &db, std::size_t which)
{
	db.shards[which].lock.lock();
	db.shards[which].rows.clear();
	db.shards[which].lock.unlock();
	co_await next_event();
}

task<void>
good_pointer(database &db)
{
	db.spare->lock.lock();
	db.spare->rows.clear();
	db.spare->lock.unlock();
	co_await next_event();
}

task<void>
good_guard_alias(database &db)
{
	std::unique_lock hold(db.spare->lock);
	auto &same = hold;
	db.spare->rows.clear();
	same.unlock();
	co_await next_event();
}
