// Tasks that a scope, a pool or a scheduler of a coroutine library runs on another thread.
#include <async_simple/executors/SimpleExecutor.h>
#include <concurrencpp/concurrencpp.h>
#include <coro/coro.hpp>
#include <cppcoro/schedule_on.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <cppcoro/sync_wait.hpp>
#include <exec/async_scope.hpp>
#include <exec/start_detached.hpp>
#include <exec/static_thread_pool.hpp>
#include <unifex/async_scope.hpp>
#include <unifex/just.hpp>
#include <unifex/spawn_detached.hpp>
#include <unifex/static_thread_pool.hpp>
#include <unifex/sync_wait.hpp>
#include <unifex/then.hpp>

#include <utility>

#include "sendsync.h"

struct NOT_SEND sprite {
	int x, y;
};
struct frame {
	sprite *first;
	int number;
};

int paint(const frame &);

cppcoro::task<void> render(frame f)
{
	paint(f);
	co_return;
}

void bad_cppcoro(cppcoro::static_thread_pool &pool, frame f)
{
	cppcoro::sync_wait(cppcoro::schedule_on(pool, render(f))); // expect: non-send-capture
}

coro::task<void> draw(frame f)
{
	paint(f);
	co_return;
}

coro::task<void> bad_libcoro(coro::thread_pool &pool, coro::task_group<coro::thread_pool> &group, frame f) // expect: non-send-across-await
{
	pool.spawn_detached(draw(f)); // expect: non-send-capture
	co_await pool.schedule(draw(f)); // expect: non-send-capture
	if (!group.start(draw(f))) // expect: non-send-capture
		co_return;
	co_await pool.schedule();
}

concurrencpp::result<void> bad_concurrencpp(std::shared_ptr<concurrencpp::thread_pool_executor> pool,
					    std::shared_ptr<concurrencpp::timer_queue> timers, frame f) // expect: non-send-across-await
{
	pool->post([f] { paint(f); }); // expect: non-send-capture
	co_await pool->submit(paint, f); // expect: non-send-capture

	concurrencpp::timer timer = timers->make_one_shot_timer(std::chrono::seconds(1), pool, [f] { paint(f); }); // expect: non-send-capture
	co_await concurrencpp::resume_on(pool);
}

void bad_async_simple(async_simple::Executor &executor, frame f)
{
	executor.schedule([f] { paint(f); }); // expect: non-send-capture
}

void bad_libunifex(unifex::static_thread_pool &pool, frame f)
{
	unifex::async_scope scope;

	scope.detached_spawn_call_on(pool.get_scheduler(), [f]() noexcept { paint(f); }); // expect: non-send-capture
	unifex::spawn_detached(unifex::then(unifex::just(), [f] { paint(f); }), scope); // expect: non-send-capture
	unifex::sync_wait(scope.complete());
}

void bad_stdexec(exec::static_thread_pool &pool, frame f)
{
	exec::async_scope scope;

	exec::start_detached(stdexec::schedule(pool.get_scheduler()) | stdexec::then([f] { paint(f); })); // expect: non-send-capture
	scope.spawn(stdexec::starts_on(pool.get_scheduler(), stdexec::then(stdexec::just(), [f] { paint(f); }))); // expect: non-send-capture
	stdexec::sync_wait(scope.on_empty());
}
