// expect-none
// A shard is a thread: its thread_local variables are the shard's, and its coroutines stay.
#include <seastar/core/coroutine.hh>
#include <seastar/core/future.hh>
#include <string>
#include <vector>

struct shard_cache {
	std::vector<int> rows;
	int hits = 0;
};

thread_local shard_cache cache;

shard_cache &local_cache()
{
	return cache;
}

seastar::future<int> read_row(int number);

seastar::future<int> good_lookup(int number)
{
	shard_cache &own = local_cache();
	own.hits++;
	int row = co_await read_row(number);
	own.rows.push_back(row);
	co_return row;
}

seastar::future<> good_all()
{
	for (int number : cache.rows)
		co_await good_lookup(number);
}
