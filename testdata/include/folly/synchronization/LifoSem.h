// Stands in for folly (2025): LifoSem.
#pragma once

namespace folly
{
namespace detail
{
template <class Handoff> struct LifoSemBase {
	void wait();
	void post();
};
} // namespace detail
template <class BatonType = int> struct LifoSemImpl : public detail::LifoSemBase<BatonType> {
};
using LifoSem = LifoSemImpl<>;
} // namespace folly
