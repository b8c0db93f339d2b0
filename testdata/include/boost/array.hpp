// Stands in for Boost: array.
#pragma once

#include <cstddef>

namespace boost
{
template <class T, std::size_t N> class array
{
      public:
	T elems[N];
};
} // namespace boost
