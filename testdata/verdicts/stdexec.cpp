// stdexec's rows of the tables of types.
#include <exec/async_scope.hpp>
#include <exec/static_thread_pool.hpp>

// verdict: experimental::execution::__scope::async_scope: send yes, sync yes
// verdict: experimental::execution::static_thread_pool: send yes, sync yes
// verdict: stdexec::run_loop: send yes, sync yes
// verdict: stdexec::inplace_stop_token: send yes, sync yes
struct uses {
	exec::async_scope a;
	exec::static_thread_pool b;
	stdexec::run_loop c;
	stdexec::inplace_stop_token d;
};

void use(uses &all)
{
	all.c.run();
}
