// Stands in for libcoro 0.16: when_all and when_any.
#pragma once

#include <coro/task.hpp>

namespace coro
{
template <class... A>
coro::task<void>
when_all(A...)
{
	return static_cast<coro::task<void> (*)()>(nullptr)();
}
template <class... A>
coro::task<void>
when_any(A...)
{
	return static_cast<coro::task<void> (*)()>(nullptr)();
}
} // namespace coro
