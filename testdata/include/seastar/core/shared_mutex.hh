// Stand-in for Seastar's shared mutex.
#pragma once
#include <seastar/core/future.hh>

namespace seastar {
class shared_mutex {
public:
	future<> lock_shared() noexcept;
	void unlock_shared() noexcept;
	future<> lock() noexcept;
	void unlock() noexcept;

private:
	unsigned _readers;
};
template <typename Func> future<> with_shared(shared_mutex &sm, Func &&func) noexcept { return future<>::make(); }
template <typename Func> future<> with_lock(shared_mutex &sm, Func &&func) noexcept { return future<>::make(); }
}
