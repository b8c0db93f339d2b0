// Stands in for Boost: atomics.
#pragma once

namespace boost
{
namespace atomics
{
template <class T> class atomic
{
      public:
	constexpr atomic() noexcept;
	constexpr atomic(T) noexcept;
	T load() const noexcept;
	void store(T) noexcept;
};
} // namespace atomics
using atomics::atomic;
} // namespace boost
