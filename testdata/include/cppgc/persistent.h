// Stand-in for Oilpan.
#pragma once

namespace cppgc {
namespace internal {
struct StrongPersistentPolicy {};
template <typename T, typename WeaknessPolicy> class BasicPersistent final {
public:
	T *operator->() const;

private:
	mutable void *raw_;
	mutable void *node_;
};
}
template <typename T> using Persistent = internal::BasicPersistent<T, internal::StrongPersistentPolicy>;
}
