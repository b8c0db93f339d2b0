// Stands in for async_simple: sleep.
#pragma once

#include <async_simple/coro/Lazy.h>

namespace async_simple
{
namespace coro
{
template <class D>
Lazy<void>
sleep(D)
{
	return static_cast<Lazy<void> (*)()>(nullptr)();
}
} // namespace coro
} // namespace async_simple
