// Coroutines on a pool under a task mutex, or one after the other.
// expect-none
#include <string>

#include "task.hpp"

namespace coro
{
class thread_pool
{
public:
	bool spawn_detached(demo::task<void> &&work);
};
} // namespace coro

struct crawl {
	demo::async_mutex mutex;
	int pages = 0;
};

static demo::task<void> visit(crawl &state, int depth)
{
	auto lock = co_await state.mutex.scoped_lock();

	state.pages += depth;
}

void good_task_mutex(coro::thread_pool &pool, crawl &state)
{
	pool.spawn_detached(visit(state, 1));
	pool.spawn_detached(visit(state, 2));
}

static demo::task<void> visit_by_hand(crawl &state)
{
	co_await state.mutex.lock();
	state.pages++;
	state.mutex.unlock();
}

void good_by_hand(coro::thread_pool &pool, crawl &state)
{
	pool.spawn_detached(visit_by_hand(state));
	pool.spawn_detached(visit_by_hand(state));
}

static demo::task<void> wait_first(crawl &state)
{
	co_await demo::next_event();
	state.pages++;
}

void good_waits_for_event(coro::thread_pool &pool, crawl &state)
{
	pool.spawn_detached(wait_first(state));
	state.pages = 0;
}
