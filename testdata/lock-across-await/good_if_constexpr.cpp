// `if constexpr` decides that this instance has no await, or no guard.
// expect-none
#include <mutex>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sync_wait;
using demo::task;

struct request {
	std::string path;
};

struct server {
	std::mutex lock;
	std::vector<std::string> log;
};

// Only plain handlers are ever bound by it: the branch that awaits does not exist.
template <class Handler>
void
good_bind(server &in, Handler handler, request req)
{
	sync_wait([](server &of, Handler run, request what) -> task<void> {
		std::lock_guard hold(of.lock);
		if constexpr (std::is_void_v<std::invoke_result_t<Handler, request>>)
			run(std::move(what));
		else
			co_await run(std::move(what));
		co_return;
	}(in, std::move(handler), std::move(req)));
}

void
good_plain_handlers(server &in)
{
	good_bind(in, [](request req) { req.path.clear(); }, request{"/a"});
	good_bind(in, [&in](request req) { in.log.push_back(req.path); }, request{"/b"});
}

// With a lock there is no await, with an await there is no lock.
template <bool Waits>
task<int>
good_either(server &in)
{
	if constexpr (Waits) {
		co_return co_await next_event();
	} else {
		std::lock_guard hold(in.lock);
		co_return static_cast<int>(in.log.size());
	}
}

task<int>
good_instances(server &in)
{
	co_return co_await good_either<true>(in) + co_await good_either<false>(in);
}
