// Stands in for folly (2025): Latch.
#pragma once

namespace folly
{
class Latch
{
      public:
	explicit Latch(int);
	void count_down(int n = 1) noexcept;
	void wait() noexcept;
};
} // namespace folly
