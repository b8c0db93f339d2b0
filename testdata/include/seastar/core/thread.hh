// Stand-in for Seastar's stackful threads, on the shard that started them.
#pragma once
#include <seastar/core/future.hh>

namespace seastar {
class thread {
public:
	template <typename Func> thread(Func func) {}
	~thread();
	future<> join();
	static void yield();
	static void maybe_yield();
	static bool should_yield();
};
template <typename Func, typename... Args> future<> async(Func &&func, Args &&...args) noexcept { return future<>::make(); }
}
