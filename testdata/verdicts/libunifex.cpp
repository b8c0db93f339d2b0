// libunifex's rows of the tables of types.
#include <unifex/async_mutex.hpp>
#include <unifex/async_scope.hpp>
#include <unifex/static_thread_pool.hpp>

// verdict: unifex::async_mutex: send yes, sync yes
// verdict: unifex::_async_scope::async_scope: send yes, sync yes
// verdict: unifex::_static_thread_pool::context: send yes, sync yes
struct uses {
	unifex::async_mutex a;
	unifex::async_scope b;
	unifex::static_thread_pool c;
};

bool use(uses &all)
{
	return all.a.try_lock();
}
