// Stands in for folly (2025): Try.
#pragma once

namespace folly
{
template <class T> class Try
{
      public:
	T &value();
};
} // namespace folly
