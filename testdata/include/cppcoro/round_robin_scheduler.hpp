// Stands in for cppcoro: round_robin_scheduler.
#pragma once

#include <coroutine>
#include <cstddef>

namespace cppcoro
{
template <std::size_t N> class round_robin_scheduler
{
      public:
	std::suspend_always schedule() noexcept;
	void drain() noexcept;
};
} // namespace cppcoro
