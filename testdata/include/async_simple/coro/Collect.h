// Stands in for async_simple: collectAll and its kin.
#pragma once

#include <async_simple/coro/Lazy.h>

namespace async_simple
{
namespace coro
{
template <class... L>
Lazy<void>
collectAll(L &&...)
{
	return static_cast<Lazy<void> (*)()>(nullptr)();
}
template <class... L>
Lazy<void>
collectAllPara(L &&...)
{
	return static_cast<Lazy<void> (*)()>(nullptr)();
}
template <class... L>
Lazy<void>
collectAny(L &&...)
{
	return static_cast<Lazy<void> (*)()>(nullptr)();
}
} // namespace coro
} // namespace async_simple
