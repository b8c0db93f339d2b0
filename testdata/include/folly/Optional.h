// Stands in for folly (2025): Optional.
#pragma once

namespace folly
{
template <class T> class Optional
{
      public:
	Optional() noexcept;
	T &value();
	void reset() noexcept;
};
} // namespace folly
