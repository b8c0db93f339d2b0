// libcoro: coroutines that a pool runs beside each other and beside their spawner.
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
	int pages = 0;
	int errors = 0;
};

static demo::task<void> visit(crawl &state, int depth)
{
	state.pages += depth;
	co_return;
}

static demo::task<void> nested(crawl &state)
{
	co_await visit(state, 2);
}

static demo::task<void> copy_only(crawl state)
{
	state.pages++;
	co_return;
}

void bad_reference(coro::thread_pool &pool, crawl &state)
{
	pool.spawn_detached(visit(state, 1)); // expect: unsynchronized-share@28 "state.pages"
	pool.spawn_detached(visit(state, 2));
}

int bad_beside_spawner(coro::thread_pool &pool, crawl &state)
{
	pool.spawn_detached(nested(state)); // expect: unsynchronized-share
	return state.pages;
}

void bad_loop(coro::thread_pool &pool, crawl &state)
{
	for (int i = 0; i < 10; i++)
		pool.spawn_detached(visit(state, i)); // expect: unsynchronized-share "by its siblings"
}

int good_copies(coro::thread_pool &pool, crawl &state)
{
	pool.spawn_detached(copy_only(state));
	pool.spawn_detached(copy_only(state));
	state.errors++;
	return state.pages;
}
