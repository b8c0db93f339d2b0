// Stand-in for Seastar's calls of other shards.
#pragma once
#include <seastar/core/future.hh>

namespace seastar {
using shard_id = unsigned;
shard_id this_shard_id() noexcept;
struct smp_submit_to_options {
	unsigned timeout = 0;
};
class smp {
public:
	template <typename Func> static future<> submit_to(unsigned t, smp_submit_to_options options, Func &&func) noexcept { return future<>::make(); }
	template <typename Func> static future<> submit_to(unsigned t, Func &&func) noexcept { return future<>::make(); }
	template <typename Func> static future<> invoke_on_all(smp_submit_to_options options, Func &&func) noexcept { return future<>::make(); }
	template <typename Func> static future<> invoke_on_all(Func &&func) noexcept { return future<>::make(); }
	template <typename Func> static future<> invoke_on_others(unsigned cpu_id, Func func) noexcept { return future<>::make(); }
	template <typename Func> static future<> invoke_on_others(Func func) noexcept { return future<>::make(); }
};
}
