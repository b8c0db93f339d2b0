// Stands in for folly (2025): collectAll and its kin.
#pragma once

#include <folly/coro/Task.h>

namespace folly
{
namespace coro
{
template <class... A>
Task<void>
collectAll(A &&...)
{
	return static_cast<Task<void> (*)()>(nullptr)();
}
template <class... A>
Task<void>
collectAny(A &&...)
{
	return static_cast<Task<void> (*)()>(nullptr)();
}
template <class R>
Task<void>
collectAllRange(R)
{
	return static_cast<Task<void> (*)()>(nullptr)();
}
} // namespace coro
} // namespace folly
