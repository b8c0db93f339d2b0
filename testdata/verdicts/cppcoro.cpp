// cppcoro's rows of the tables of types.
#include <cppcoro/async_mutex.hpp>
#include <cppcoro/async_scope.hpp>
#include <cppcoro/cancellation_token.hpp>
#include <cppcoro/static_thread_pool.hpp>

// verdict: cppcoro::async_mutex: send yes, sync yes
// verdict: cppcoro::async_mutex_lock: send yes, sync yes
// verdict: cppcoro::static_thread_pool: send yes, sync yes
// verdict: cppcoro::cancellation_token: send yes, sync yes
// verdict: cppcoro::async_scope: send yes, sync yes
struct uses {
	cppcoro::async_mutex a;
	cppcoro::async_mutex_lock b;
	cppcoro::static_thread_pool c;
	cppcoro::cancellation_token d;
	cppcoro::async_scope e;
};

bool use(uses &all)
{
	return all.a.try_lock();
}
