// Stands in for folly before 2025: blockingWait as a function. Its inline namespace lets both be
// included.
#pragma once

#include <folly/coro/Task.h>

namespace folly
{
namespace coro
{
inline namespace before_2025
{
template <class Awaitable>
void
blockingWait(Awaitable &&)
{
}
template <class Awaitable>
void
blockingWait(Awaitable &&, Executor *)
{
}
} // namespace before_2025
} // namespace coro
} // namespace folly
