// Stands in for cppcoro: async_latch.
#pragma once

#include <cstddef>

namespace cppcoro
{
class async_latch
{
      public:
	explicit async_latch(std::ptrdiff_t) noexcept;
	void count_down() noexcept;
};
} // namespace cppcoro
