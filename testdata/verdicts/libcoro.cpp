// libcoro's rows of the tables of types.
#include <coro/coro.hpp>

// verdict: coro::mutex: send yes, sync yes
// verdict: coro::scoped_lock: send yes, sync yes
// verdict: coro::shared_mutex<coro::thread_pool>: send yes, sync yes
// verdict: coro::thread_pool: send yes, sync yes
// verdict: coro::ring_buffer<int, 8>: send yes, sync yes
struct uses {
	coro::mutex a;
	coro::scoped_lock b;
	coro::shared_mutex<coro::thread_pool> c;
	coro::thread_pool d;
	coro::ring_buffer<int, 8> e;
};

bool use(uses &all)
{
	return all.a.try_lock();
}
