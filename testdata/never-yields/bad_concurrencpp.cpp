// concurrencpp: a worker that hops to its pool once and then keeps that thread.
#include <concurrencpp/concurrencpp.h>

#include <atomic>
#include <memory>
#include <string>
#include <vector>

struct cache {
	bool evict_one();
	std::size_t size() const;
};

concurrencpp::lazy_result<void> bad_evictor(std::shared_ptr<concurrencpp::thread_pool_executor> pool, cache &cache)
{
	co_await concurrencpp::resume_on(pool);
	while (true) { // expect: never-yields
		if (cache.size() > 1000)
			cache.evict_one();
	}
}

concurrencpp::lazy_result<void> good_evictor(std::shared_ptr<concurrencpp::thread_pool_executor> pool, cache &cache)
{
	while (true) {
		co_await concurrencpp::resume_on(pool);
		if (cache.size() > 1000)
			cache.evict_one();
	}
}

concurrencpp::lazy_result<int> good_until_small(std::shared_ptr<concurrencpp::thread_pool_executor> pool, cache &cache)
{
	int evicted = 0;

	co_await concurrencpp::resume_on(pool);
	while (true) {
		if (cache.size() <= 1000 || !cache.evict_one())
			co_return evicted;
		evicted++;
	}
}
