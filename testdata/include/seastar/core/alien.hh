// Stand-in for Seastar: calls from threads that are no shard.
#pragma once
#include <future>

namespace seastar::alien {
class instance {
	void *_queues;
};
template <typename Func> void run_on(instance &instance, unsigned shard, Func func) {}
template <typename Func, typename T = int> std::future<T> submit_to(instance &instance, unsigned shard, Func func) { return {}; }
}
