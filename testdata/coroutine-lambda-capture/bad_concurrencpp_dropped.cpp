// A null_result runs on by itself from its first suspension.
#include <concurrencpp/concurrencpp.h>
#include <memory>
#include <string>

void log(const std::string &line);

void bad_null_result(std::shared_ptr<concurrencpp::thread_pool_executor> pool, std::string name)
{
	[name, pool]() -> concurrencpp::null_result { // expect: coroutine-lambda-capture
		co_await concurrencpp::resume_on(pool);
		log(name);
	}();
}

void good_null_result(std::shared_ptr<concurrencpp::thread_pool_executor> pool, std::string name)
{
	[](std::shared_ptr<concurrencpp::thread_pool_executor> workers,
	   std::string own) -> concurrencpp::null_result {
		co_await concurrencpp::resume_on(workers);
		log(own);
	}(pool, name);
}
