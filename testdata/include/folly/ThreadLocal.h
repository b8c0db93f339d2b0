// Stands in for folly (2025): ThreadLocal.
#pragma once

namespace folly
{
template <class T> class ThreadLocal
{
      public:
	T *get() const;
};
} // namespace folly
