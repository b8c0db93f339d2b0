// Stands in for async_simple: synchronisation of coroutines.
#pragma once

#include <async_simple/coro/Lazy.h>
#include <cstddef>

namespace async_simple
{
namespace coro
{
template <class Lock> class ConditionVariable
{
      public:
	template <class P> Lazy<> wait(Lock &, P &&) noexcept
	{
		return static_cast<Lazy<> (*)()>(nullptr)();
	}
	void notifyAll() noexcept;
};
class Latch
{
      public:
	explicit Latch(std::size_t);
};
template <std::size_t LeastMaxValue> class CountingSemaphore
{
      public:
	explicit CountingSemaphore(std::size_t);
};
} // namespace coro
} // namespace async_simple
