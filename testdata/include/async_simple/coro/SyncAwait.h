// Stands in for async_simple: syncAwait.
#pragma once

#include <async_simple/coro/Lazy.h>

namespace async_simple
{
namespace coro
{
template <class T>
T
syncAwait(Lazy<T> &&)
{
	return static_cast<T (*)()>(nullptr)();
}
template <class T>
T
syncAwait(RescheduleLazy<T> &&)
{
	return static_cast<T (*)()>(nullptr)();
}
template <class T>
T
syncAwait(Lazy<T> &&, Executor *)
{
	return static_cast<T (*)()>(nullptr)();
}
} // namespace coro
} // namespace async_simple
