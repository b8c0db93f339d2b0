// Stand-in for PhotonLibOS.
#pragma once
#include <cstddef>

namespace photon {
class WorkPool {
public:
	explicit WorkPool(size_t vcpu_num);
	template <typename F, typename... Args> void call(F &&f, Args &&...args) {}
	template <typename Task> void async_call(Task *task) {}
};
}
