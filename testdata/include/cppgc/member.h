// Stand-in for Oilpan.
#pragma once
#include <cppgc/garbage-collected.h>

namespace cppgc {
namespace internal {
struct StrongMemberTag {};
template <typename T, typename WeaknessTag> class BasicMember final {
public:
	T *operator->() const;

private:
	mutable void *raw_;
};
}
template <typename T> using Member = internal::BasicMember<T, internal::StrongMemberTag>;
}
