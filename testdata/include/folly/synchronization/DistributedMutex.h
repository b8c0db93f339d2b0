// Stands in for folly (2025): DistributedMutex.
#pragma once

#include <atomic>

namespace folly
{
namespace detail
{
namespace distributed_mutex
{
template <template <typename> class Atomic = std::atomic, bool TimePublishing = true>
class DistributedMutex
{
};
} // namespace distributed_mutex
} // namespace detail
using DistributedMutex = detail::distributed_mutex::DistributedMutex<>;
} // namespace folly
