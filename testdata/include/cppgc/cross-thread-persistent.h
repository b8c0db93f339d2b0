// Stand-in for Oilpan.
#pragma once

namespace cppgc {
namespace internal {
struct StrongCrossThreadPersistentPolicy {};
template <typename T, typename WeaknessPolicy> class BasicCrossThreadPersistent final {
	mutable void *raw_;
	mutable void *node_;
};
}
namespace subtle {
template <typename T> using CrossThreadPersistent = internal::BasicCrossThreadPersistent<T, internal::StrongCrossThreadPersistentPolicy>;
}
}
