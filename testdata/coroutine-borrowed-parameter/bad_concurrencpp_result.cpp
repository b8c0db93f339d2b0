// A result runs at once up to its first await; the rest runs when the caller is gone.
#include <concurrencpp/concurrencpp.h>
#include <memory>
#include <string>
#include <vector>

concurrencpp::result<int> count(std::shared_ptr<concurrencpp::thread_pool_executor> pool,
				const std::vector<int> &rows)
{
	co_await concurrencpp::resume_on(pool);
	co_return static_cast<int>(rows.size());
}

concurrencpp::result<int> bad_returned(std::shared_ptr<concurrencpp::thread_pool_executor> pool)
{
	std::vector<int> rows(3);
	return count(pool, rows); // expect: coroutine-borrowed-parameter "'rows'"
}

concurrencpp::result<int> good_awaited(std::shared_ptr<concurrencpp::thread_pool_executor> pool)
{
	std::vector<int> rows(3);
	co_return co_await count(pool, rows);
}

int good_get(std::shared_ptr<concurrencpp::thread_pool_executor> pool)
{
	std::vector<int> rows(3);
	return count(pool, rows).get();
}
