// Continuations, loops and coroutines stay on the shard: its pointers may go with them.
// expect-none
#include <mutex>

#include <seastar/core/coroutine.hh>
#include <seastar/core/gate.hh>
#include <seastar/core/loop.hh>
#include <seastar/core/semaphore.hh>
#include <seastar/core/shared_mutex.hh>
#include <seastar/core/shared_ptr.hh>
#include <seastar/core/sleep.hh>
#include <seastar/core/thread.hh>
#include <vector>

using namespace std::chrono_literals;

struct session {
	seastar::future<> read();
	int bytes;
};

seastar::future<> good_continuation(seastar::lw_shared_ptr<session> s)
{
	return s->read().then([s] { return s->bytes; }).finally([s] {});
}

seastar::future<> good_loops(std::vector<seastar::lw_shared_ptr<session>> sessions, seastar::gate &gate)
{
	return seastar::with_gate(gate, [sessions = std::move(sessions)]() mutable {
		return seastar::parallel_for_each(sessions, [](seastar::lw_shared_ptr<session> s) { return s->read(); });
	});
}

seastar::future<> good_thread(seastar::lw_shared_ptr<session> s)
{
	return seastar::async([s] { s->read().get(); });
}

seastar::future<int> good_coroutine(seastar::semaphore &limit, seastar::lw_shared_ptr<session> s)
{
	auto units = co_await seastar::get_units(limit, 1);
	co_await seastar::sleep(1ms);
	co_await s->read();
	co_return s->bytes;
}
