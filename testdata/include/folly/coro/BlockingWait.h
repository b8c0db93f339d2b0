// Stands in for folly (2025): blockingWait drives its task on the calling thread.
#pragma once

#include <folly/coro/Task.h>

namespace folly
{
namespace coro
{
struct blocking_wait_fn {
	template <class Awaitable> void operator()(Awaitable &&) const
	{
	}
	template <class Awaitable> void operator()(Awaitable &&, Executor *) const
	{
	}
};
inline constexpr blocking_wait_fn blockingWait{};
} // namespace coro
} // namespace folly
