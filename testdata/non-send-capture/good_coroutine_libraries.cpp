// expect-none
// Tasks that the calling thread drives, and ones that may go anywhere.
#include <async_simple/coro/SyncAwait.h>
#include <concurrencpp/concurrencpp.h>
#include <coro/coro.hpp>
#include <cppcoro/async_mutex.hpp>
#include <cppcoro/async_scope.hpp>
#include <cppcoro/schedule_on.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <cppcoro/sync_wait.hpp>
#include <exec/static_thread_pool.hpp>
#include <exec/task.hpp>
#include <unifex/sync_wait.hpp>
#include <unifex/task.hpp>

#include <string>

#include "sendsync.h"

struct NOT_SEND sprite {
	int x, y;
};

int paint(sprite);

cppcoro::task<void> render(sprite s)
{
	paint(s);
	co_return;
}
coro::task<void> draw(sprite s)
{
	paint(s);
	co_return;
}
async_simple::coro::Lazy<int> sketch(sprite s)
{
	co_return paint(s);
}
unifex::task<void> outline(sprite s)
{
	paint(s);
	co_return;
}
exec::task<void> fill(sprite s)
{
	paint(s);
	co_return;
}

void good_driven_here(sprite s)
{
	cppcoro::sync_wait(render(s));
	coro::sync_wait(draw(s));
	async_simple::coro::syncAwait(sketch(s));
	unifex::sync_wait(outline(s));
	stdexec::sync_wait(fill(s));
}

// Starts here, and stays until it awaits something that hops.
cppcoro::task<void> good_scope_starts_here(sprite s)
{
	cppcoro::async_scope scope;

	scope.spawn(render(s));
	co_await scope.join();
}

cppcoro::task<void> count(cppcoro::async_mutex &mutex, int &total)
{
	cppcoro::async_mutex_lock lock = co_await mutex.scoped_lock_async();
	total++;
}

int good_scheduled(cppcoro::static_thread_pool &pool)
{
	cppcoro::async_mutex mutex;
	int total = 0;

	cppcoro::sync_wait(cppcoro::schedule_on(pool, count(mutex, total)));
	return total;
}

coro::task<void> copy_of(std::string name)
{
	co_return;
}

coro::task<void> good_group(std::unique_ptr<coro::thread_pool> &pool, const std::string &name)
{
	int done = 0;
	coro::task_group<coro::thread_pool> group(pool);

	if (group.start(copy_of(name)) && group.start(coro::invoke([&done]() -> coro::task<void> {
		    done++;
		    co_return;
	    })))
		co_await group;
}

concurrencpp::result<int> good_submitted(std::shared_ptr<concurrencpp::thread_pool_executor> pool, concurrencpp::async_lock &lock)
{
	concurrencpp::scoped_async_lock held = co_await lock.lock(pool);
	int sum = 0;

	co_await pool->submit([&sum] { sum = 1; });
	co_return sum;
}
