// Stand-in for Seastar's loops.
#pragma once
#include <seastar/core/future.hh>

namespace seastar {
template <typename AsyncAction> future<> repeat(AsyncAction &&action) noexcept { return future<>::make(); }
template <typename StopCondition, typename AsyncAction> future<> do_until(StopCondition stop, AsyncAction action) noexcept { return future<>::make(); }
template <typename AsyncAction> future<> keep_doing(AsyncAction action) noexcept { return future<>::make(); }
template <typename Range, typename Func> future<> parallel_for_each(Range &&range, Func &&func) noexcept { return future<>::make(); }
template <typename Range, typename Func> future<> max_concurrent_for_each(Range &&range, unsigned long concurrent, Func &&func) noexcept { return future<>::make(); }
template <typename Range, typename Func> future<> do_for_each(Range &range, Func func) noexcept { return future<>::make(); }
}
