// cppcoro: a cache that means to flush, in methods, in a range-for, behind a when_all.
#include <cppcoro/static_thread_pool.hpp>
#include <cppcoro/sync_wait.hpp>
#include <cppcoro/task.hpp>
#include <cppcoro/when_all.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

struct shard {
	std::string name;
	bool dirty = false;
};

class store {
public:
	explicit store(cppcoro::static_thread_pool &pool) : pool_(pool) {}

	cppcoro::task<> flush(shard &shard)
	{
		co_await pool_.schedule();
		shard.dirty = false;
	}

	cppcoro::task<int> count()
	{
		co_await pool_.schedule();
		co_return static_cast<int>(shards_.size());
	}

	cppcoro::task<> bad_flush_all()
	{
		for (auto &[name, shard] : shards_)
			if (shard.dirty)
				flush(shard); // expect: task-never-awaited
		co_await count();
	}

	cppcoro::task<> bad_one_left_out(shard &a, shard &b)
	{
		auto first = flush(a);
		auto second = flush(b); // expect: task-never-awaited

		co_await cppcoro::when_all(std::move(first), count());
	}

	int good_counts()
	{
		auto counted = count();

		return cppcoro::sync_wait(std::move(counted)) + cppcoro::sync_wait(count());
	}

	cppcoro::task<> good_flush_all()
	{
		for (auto &[name, shard] : shards_)
			co_await flush(shard);
	}

private:
	cppcoro::static_thread_pool &pool_;
	std::map<std::string, shard> shards_;
};

void run(cppcoro::static_thread_pool &pool, shard &a, shard &b)
{
	store store(pool);

	cppcoro::sync_wait(store.bad_flush_all());
	cppcoro::sync_wait(store.bad_one_left_out(a, b));
	cppcoro::sync_wait(store.good_flush_all());
	store.good_counts();
}
