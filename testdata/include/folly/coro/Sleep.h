// Stands in for folly (2025): sleep.
#pragma once

#include <chrono>
#include <folly/coro/Task.h>

namespace folly
{
namespace coro
{
Task<void> sleep(std::chrono::milliseconds);
} // namespace coro
} // namespace folly
