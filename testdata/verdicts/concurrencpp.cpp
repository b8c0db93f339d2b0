// concurrencpp's rows of the tables of types.
#include <concurrencpp/concurrencpp.h>

// verdict: concurrencpp::async_lock: send yes, sync yes
// verdict: concurrencpp::scoped_async_lock: send yes, sync yes
// verdict: concurrencpp::thread_pool_executor: send yes, sync yes
// verdict: std::shared_ptr<concurrencpp::executor>: send yes, sync yes
// verdict: concurrencpp::timer: send yes, sync yes
// verdict: concurrencpp::shared_result<int>: send yes, sync yes
struct uses {
	concurrencpp::async_lock a;
	concurrencpp::scoped_async_lock b;
	concurrencpp::thread_pool_executor c;
	std::shared_ptr<concurrencpp::executor> d;
	concurrencpp::timer e;
	concurrencpp::shared_result<int> f;
};

bool use(uses &all)
{
	return all.b.owns_lock();
}
