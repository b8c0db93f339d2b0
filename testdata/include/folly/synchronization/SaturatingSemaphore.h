// Stands in for folly (2025): SaturatingSemaphore.
#pragma once

namespace folly
{
template <bool MayBlock> class SaturatingSemaphore
{
      public:
	void post() noexcept;
	void wait() noexcept;
};
} // namespace folly
